package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.claimsbenchmark.benchmark.privacy.ProviderGroup;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.claim.Dominance;

/** The providers behind the prices of each slot. Lines without a provider say nothing of them and stand aside. */
final class PricedProviders {

    private final Dominance dominance;
    /** By slot: priced lines that name a provider. */
    private final int[] lines;

    private final Concentration concentration;

    private PricedProviders(Dominance dominance, int[] lines, Concentration concentration) {
        this.dominance = dominance;
        this.lines = lines;
        this.concentration = concentration;
    }

    static PricedProviders of(IndexLines lines, CellSlots slots, Dominance dominance) {
        return new PricedProviders(
                dominance,
                slots.count(lines.rows(), lines::namesPricedProvider),
                lines.pricedProviders().concentration(slots));
    }

    ProviderGroup group(int slot) {
        return new ProviderGroup(dominance, lines[slot] - concentration.repeats()[slot], lines[slot], mostLines(slot));
    }

    /**
     * Share of the provider with the most priced lines in those that name a provider, four decimals; null where none does,
     * and where that provider or the others together have 1 to 10 lines: the share would tell how many.
     */
    BigDecimal topShare(int slot) {
        int all = lines[slot];
        int most = mostLines(slot);
        return Suppression.hides(most) || Suppression.hides(all - most) ? null : ExactStatistics.ratio(most, all);
    }

    /** As {@link #topShare}, in tenths: of so few digits no number of lines can be told, as of 10 lines or more some make any of them. */
    BigDecimal topShareInTenths(int slot) {
        BigDecimal share = topShare(slot);
        return share == null ? null : share.setScale(1, RoundingMode.HALF_UP).setScale(share.scale());
    }

    /** Priced lines of the provider that has the most. */
    private int mostLines(int slot) {
        return Math.max(concentration.most()[slot], Math.min(1, lines[slot]));
    }
}
