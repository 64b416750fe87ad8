package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Everything that is told of the amounts of a grouping set's priced lines, by fee basis. What only lines of 1 to 10 patients carry
 * is not told.
 */
final class PricedAmounts {

    private final IndexLines lines;
    private final ShownCells shown;
    private final MedicareAmounts medicare;
    private final GroupingSet set;
    private final CellSlots slots;
    private final LineSums sums;
    private final PricedProviders providers;
    private final PatientCounts priced;
    private final ComparablePrices comparable;
    private final Map<LineAmount, OrderStatistics> statistics = new EnumMap<>(LineAmount.class);

    /** @param set by fee basis */
    PricedAmounts(
            IndexLines lines,
            ShownCells shown,
            MedicareAmounts medicare,
            Dominance dominance,
            GroupingSet set,
            CellSlots slots,
            LineSums sums) {
        this.lines = lines;
        this.shown = shown;
        this.medicare = medicare;
        this.set = set;
        this.slots = slots;
        this.sums = sums;
        this.providers = PricedProviders.of(lines, slots, dominance);
        this.priced = lines.pricedLines().counts(slots);
        this.comparable = new ComparablePrices(lines, slots, this::areShown);
        WantedRanks ranks = AmountStatistics.ranks(lines.medianRanks());
        for (LineAmount amount : LineAmount.values()) {
            statistics.put(amount, OrderStatistics.of(ranks, lines.amountOrder(amount), slots, shownAmounts(amount)));
        }
    }

    Withheld withheld(int slot) {
        if (priced.lines()[slot] == 0) {
            return Withheld.NOTHING;
        }
        if (priced.group(slot).isSmall()) {
            return Withheld.FEW_PATIENTS;
        }
        if (providers.group(slot).withheld()) {
            return Withheld.DOMINANCE;
        }
        return shown.showsSums(set, slot) ? Withheld.NOTHING : Withheld.SUMS;
    }

    /** Null without a priced line. */
    CellMeasures.Providers providers(int slot) {
        return priced.lines()[slot] == 0
                ? null
                : new CellMeasures.Providers(
                        providers.topShare(slot), providers.group(slot).tested());
    }

    Map<LineAmount, AmountStatistics> statistics(int slot) {
        Map<LineAmount, AmountStatistics> told = new EnumMap<>(LineAmount.class);
        statistics.forEach((amount, ranks) -> {
            if (ranks.count(slot) > 0) {
                Long sum = tellsSums(slot) ? sums.sum(slot, amount) : null;
                told.put(amount, AmountStatistics.of(sum, ranks.count(slot), ranks.noted(slot), lines.medianRanks()));
            }
        });
        return told;
    }

    BigDecimal allowedToBilled(int slot) {
        return tellsSums(slot) && statistics.get(LineAmount.BILLED).count(slot) > 0
                ? ExactStatistics.ratio(sums.allowedBeside(slot, LineAmount.BILLED), sums.sum(slot, LineAmount.BILLED))
                : null;
    }

    BigDecimal paidToAllowed(int slot) {
        return tellsSums(slot) && statistics.get(LineAmount.PAID).count(slot) > 0
                ? ExactStatistics.ratio(sums.sum(slot, LineAmount.PAID), sums.allowedBeside(slot, LineAmount.PAID))
                : null;
    }

    BigDecimal allowedToMedicare(ServicePeriod period, int slot) {
        if (!tellsSums(slot) || toMedicare(slot) == null) {
            return null;
        }
        MedicareRatio ratio = new MedicareRatio();
        if (period == ServicePeriod.ALL) {
            int combination = slots.combinationOf(slot);
            int end = lines.months().endPlace(ServicePeriod.YEAR);
            for (int year = lines.months().firstPlace(ServicePeriod.YEAR); year < end; year++) {
                addTo(ratio, slots.slot(combination, year));
            }
        } else {
            addTo(ratio, slot);
        }
        return ratio.mean();
    }

    Quartiles toMedicare(int slot) {
        return comparable.toMedicare(slot);
    }

    CellMeasures.Standard standard(int slot) {
        return comparable.standard(slot, tellsSums(slot));
    }

    private boolean tellsSums(int slot) {
        return areShown(slot) && !withheld(slot).sums();
    }

    private boolean areShown(int slot) {
        return shown.shows(set, slot) && !withheld(slot).allAmounts();
    }

    /** Adds the lines of a slot that lies within one year. */
    private void addTo(MedicareRatio ratio, int slot) {
        String feeBasis = slots.combinations().text(slots.combinationOf(slot), LineDimension.FEE_BASIS);
        OptionalLong cents = medicare.cents(feeBasis, slots.startOf(slot).getYear());
        if (cents.isPresent()) {
            ratio.add(sums.sum(slot, LineAmount.ALLOWED), sums.priced(slot), cents.getAsLong());
        }
    }

    /** By slot: how many amounts its percentiles are of; 0 where they are not told. */
    private int[] shownAmounts(LineAmount amount) {
        PatientCounts carrying = lines.carrying(amount) == lines.pricedLines()
                ? priced
                : lines.carrying(amount).counts(slots);
        int[] counts = new int[slots.count()];
        for (int slot = 0; slot < counts.length; slot++) {
            counts[slot] = areShown(slot) && !carrying.group(slot).isSmall() ? carrying.lines()[slot] : 0;
        }
        return counts;
    }
}
