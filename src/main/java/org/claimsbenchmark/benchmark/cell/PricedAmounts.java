package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.ShownValues;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Everything that is told of the amounts of a grouping set's priced lines, by fee basis. What only lines of 1 to 10 patients carry
 * is not told.
 */
final class PricedAmounts {

    /** Where it is not told how many lines are priced: whoever sees amounts knows of 11 that are, and must not of nine of ten others. */
    private static final int LEAST_LINES = Suppression.LEAST_SHOWN + ShownValues.LEAST_POSSIBLE;

    private final IndexLines lines;
    private final ShownSet.Slots told;
    private final MedicareAmounts medicare;
    private final CellSlots slots;
    private final LineSums sums;
    private final SetCounts counts;
    /** By slot. */
    private final Withheld[] withheld;

    private final ComparablePrices comparable;
    private final Map<LineAmount, OrderStatistics> statistics = new EnumMap<>(LineAmount.class);

    PricedAmounts(
            IndexLines lines,
            ShownSet.Slots told,
            MedicareAmounts medicare,
            CellSlots slots,
            SetCounts counts,
            LineSums sums) {
        this.lines = lines;
        this.told = told;
        this.medicare = medicare;
        this.slots = slots;
        this.counts = counts;
        this.sums = sums;
        this.withheld = new Withheld[slots.count()];
        for (int slot = 0; slot < withheld.length; slot++) {
            withheld[slot] = whatIsWithheld(slot);
        }
        this.comparable = new ComparablePrices(lines, slots, counts, sums, this::areShown);
        WantedRanks ranks = AmountStatistics.ranks(lines.medianRanks());
        for (LineAmount amount : LineAmount.values()) {
            statistics.put(amount, OrderStatistics.of(ranks, lines.amountOrder(amount), slots, shownAmounts(amount)));
        }
    }

    Withheld withheld(int slot) {
        return withheld[slot];
    }

    private Withheld whatIsWithheld(int slot) {
        if (counts.priced().lines()[slot] == 0) {
            return Withheld.NOTHING;
        }
        if (counts.priced().isSmall(slot) || !tellsCount(slot) && sums.lines(slot) < LEAST_LINES) {
            return Withheld.FEW_PATIENTS;
        }
        if (counts.providers().group(slot).withheld()) {
            return Withheld.DOMINANCE;
        }
        if (!told.tells(Told.SUMS, slot)) {
            return Withheld.SUMS;
        }
        return tellsCount(slot) ? Withheld.NOTHING : Withheld.MEANS;
    }

    /** Null without a priced line. */
    CellMeasures.Providers providers(int slot) {
        return counts.priced().lines()[slot] == 0
                ? null
                : new CellMeasures.Providers(
                        tellsCount(slot)
                                ? counts.providers().topShare(slot)
                                : counts.providers().topShareInTenths(slot),
                        counts.providers().group(slot).tested());
    }

    Map<LineAmount, AmountStatistics> statistics(int slot) {
        Map<LineAmount, AmountStatistics> amounts = new EnumMap<>(LineAmount.class);
        statistics.forEach((amount, ranks) -> {
            if (ranks.count(slot) > 0) {
                amounts.put(
                        amount,
                        AmountStatistics.of(
                                new ToldAmounts(
                                        tellsSums(slot), tellsMean(slot, amount), told.tells(Told.mean(amount), slot)),
                                sums.sum(slot, amount),
                                ranks.count(slot),
                                ranks.noted(slot),
                                lines.medianRanks()));
            }
        });
        return amounts;
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
        if (!tellsMean(slot, LineAmount.ALLOWED) || toMedicare(slot) == null) {
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
        return comparable.standard(slot, tellsMean(slot, LineAmount.ALLOWED));
    }

    private boolean tellsSums(int slot) {
        return areShown(slot) && !withheld[slot].sums();
    }

    private boolean tellsMean(int slot, LineAmount amount) {
        return areShown(slot) && !withheld[slot].means() && told.tells(Told.mean(amount), slot);
    }

    private boolean tellsCount(int slot) {
        return told.tells(Told.PRICED_COUNT, slot);
    }

    private boolean areShown(int slot) {
        return told.tells(Told.CELL, slot) && !withheld[slot].allAmounts();
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
        PatientCounts carrying = counts.carrying(amount);
        int[] shown = new int[slots.count()];
        for (int slot = 0; slot < shown.length; slot++) {
            shown[slot] = areShown(slot) && !carrying.group(slot).isSmall() ? carrying.lines()[slot] : 0;
        }
        return shown;
    }
}
