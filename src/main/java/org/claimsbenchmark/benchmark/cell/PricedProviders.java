package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/** The providers behind the prices of each slot. Lines without a provider say nothing of them and stand aside. */
final class PricedProviders {

    private final LineSums sums;
    private final Concentration concentration;

    private PricedProviders(LineSums sums, Concentration concentration) {
        this.sums = sums;
        this.concentration = concentration;
    }

    static PricedProviders of(IndexLines lines, CellSlots slots, LineSums sums) {
        return new PricedProviders(sums, lines.pricedProviders().concentration(slots));
    }

    /** Distinct providers of priced lines. */
    int count(int slot) {
        return sums.pricedWithProvider(slot) - concentration.repeats()[slot];
    }

    /** Priced lines of the provider that has the most. */
    int mostLines(int slot) {
        return Math.max(concentration.most()[slot], Math.min(1, sums.pricedWithProvider(slot)));
    }

    /**
     * Share of the provider with the most priced lines in those that name a provider, four decimals; null where none does,
     * and where that provider or the others together have 1 to 10 lines: the share would tell how many.
     */
    BigDecimal topShare(int slot) {
        int all = sums.pricedWithProvider(slot);
        int most = mostLines(slot);
        return Suppression.hides(most) || Suppression.hides(all - most) ? null : ExactStatistics.ratio(most, all);
    }
}
