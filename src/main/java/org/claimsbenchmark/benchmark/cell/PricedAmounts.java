package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.ShownValues;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Everything that is told of the amounts of a grouping set's priced lines, by fee basis. What only lines of 1 to 10 patients carry
 * is not told.
 */
final class PricedAmounts {

    /** Where it is not told how many lines are priced: whoever sees amounts knows of 11 that are, and must not of nine of ten others. */
    private static final int LEAST_LINES = Suppression.LEAST_SHOWN + ShownValues.LEAST_POSSIBLE;

    /** Likewise, whoever sees a 10th percentile. */
    private static final int LEAST_LINES_FOR_TAILS = AmountStatistics.LEAST_FOR_TAILS + ShownValues.LEAST_POSSIBLE;

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
        if (priced.isSmall(slot) || !tellsCount(slot) && sums.lines(slot) < LEAST_LINES) {
            return Withheld.FEW_PATIENTS;
        }
        if (providers.group(slot).withheld()) {
            return Withheld.DOMINANCE;
        }
        if (!shown.tells(Told.SUMS, set, slot)) {
            return Withheld.SUMS;
        }
        return tellsCount(slot) ? Withheld.NOTHING : Withheld.MEANS;
    }

    /** Null without a priced line. */
    CellMeasures.Providers providers(int slot) {
        return priced.lines()[slot] == 0
                ? null
                : new CellMeasures.Providers(
                        tellsCount(slot) ? providers.topShare(slot) : providers.topShareInTenths(slot),
                        providers.group(slot).tested());
    }

    Map<LineAmount, AmountStatistics> statistics(int slot) {
        boolean tails = tellsCount(slot) || sums.lines(slot) >= LEAST_LINES_FOR_TAILS;
        Map<LineAmount, AmountStatistics> amounts = new EnumMap<>(LineAmount.class);
        statistics.forEach((amount, ranks) -> {
            if (ranks.count(slot) > 0) {
                amounts.put(
                        amount,
                        AmountStatistics.of(
                                new ToldAmounts(tellsSums(slot), tellsMean(slot, amount), tails),
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
        return areShown(slot) && !withheld(slot).sums();
    }

    private boolean tellsMean(int slot, LineAmount amount) {
        return areShown(slot) && !withheld(slot).means() && shown.tells(Told.mean(amount), set, slot);
    }

    private boolean tellsCount(int slot) {
        return shown.tells(Told.PRICED_COUNT, set, slot);
    }

    private boolean areShown(int slot) {
        return shown.tells(Told.CELL, set, slot) && !withheld(slot).allAmounts();
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
