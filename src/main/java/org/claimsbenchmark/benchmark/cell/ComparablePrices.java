package org.claimsbenchmark.benchmark.cell;

import java.util.function.IntPredicate;

/** What makes the prices of each slot's priced lines comparable: the plain service's, and those against Medicare's. */
final class ComparablePrices {

    /** Ratios are known to the millionth and told in ten thousandths. */
    private static final int RATIO_UNIT = 100;

    private final LineSums sums;
    private final OrderStatistics standards;
    private final OrderStatistics ratios;

    /**
     * @param counts of the same slots
     * @param sums likewise
     * @param shown whether the amounts of a slot are
     */
    ComparablePrices(IndexLines lines, CellSlots slots, SetCounts counts, LineSums sums, IntPredicate shown) {
        this.sums = sums;
        standards = ranked(lines.standardOrder(), counts.of(LinePart.WITH_STANDARD), slots, shown);
        ratios = ranked(lines.medicareOrder(), counts.of(LinePart.WITH_MEDICARE), slots, shown);
    }

    private static OrderStatistics ranked(
            IndexLines.ValueOrder order, PatientCounts carrying, CellSlots slots, IntPredicate shown) {
        int[] counts = new int[slots.count()];
        for (int slot = 0; slot < counts.length; slot++) {
            boolean told = carrying.lines()[slot] > 0 && shown.test(slot) && !carrying.isSmall(slot);
            counts[slot] = told ? carrying.lines()[slot] : 0;
        }
        return OrderStatistics.of(Quartiles.ranks(), order, slots, counts);
    }

    /**
     * Null where no priced lines of 11 patients have a standard allowed amount.
     *
     * @param mean whether the mean is told
     */
    CellMeasures.Standard standard(int slot, boolean mean) {
        return standards.count(slot) == 0
                ? null
                : new CellMeasures.Standard(
                        mean ? ExactStatistics.mean(sums.standard(slot), standards.count(slot)) : null,
                        Quartiles.of(standards, slot, 1));
    }

    /** In ten thousandths; null where no priced lines of 11 patients have a Medicare amount. */
    Quartiles toMedicare(int slot) {
        return ratios.count(slot) == 0 ? null : Quartiles.of(ratios, slot, RATIO_UNIT);
    }
}
