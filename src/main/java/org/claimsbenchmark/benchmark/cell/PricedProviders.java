package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.claim.Dominance;

/** The providers behind the prices of each slot. Lines without a provider say nothing of them and stand aside. */
final class PricedProviders {

    private final Dominance dominance;
    private final LineSums sums;
    private final Concentration concentration;

    private PricedProviders(Dominance dominance, LineSums sums, Concentration concentration) {
        this.dominance = dominance;
        this.sums = sums;
        this.concentration = concentration;
    }

    static PricedProviders of(IndexLines lines, CellSlots slots, Dominance dominance, LineSums sums) {
        return new PricedProviders(dominance, sums, lines.pricedProviders().concentration(slots));
    }

    /** Null without a priced line. */
    CellMeasures.Providers of(int slot) {
        return sums.priced(slot) == 0 ? null : new CellMeasures.Providers(topShare(slot), tested(slot), withheld(slot));
    }

    /** Whether too few providers stand behind the slot's prices. */
    boolean withheld(int slot) {
        int lines = sums.pricedWithProvider(slot);
        return tested(slot) && dominance.withholds(lines - concentration.repeats()[slot], lines, mostLines(slot));
    }

    private boolean tested(int slot) {
        return sums.pricedWithProvider(slot) > 0 && !dominance.equals(Dominance.OFF);
    }

    /** Priced lines of the provider that has the most. */
    private int mostLines(int slot) {
        return Math.max(concentration.most()[slot], Math.min(1, sums.pricedWithProvider(slot)));
    }

    /**
     * Share of the provider with the most priced lines in those that name a provider, four decimals; null where none does,
     * and where that provider or the others together have 1 to 10 lines: the share would tell how many.
     */
    private BigDecimal topShare(int slot) {
        int all = sums.pricedWithProvider(slot);
        int most = mostLines(slot);
        return Suppression.hides(most) || Suppression.hides(all - most) ? null : ExactStatistics.ratio(most, all);
    }
}
