package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Where the figures of a grouping set's cells stand in arrays: one slot for each combination of values and, within it, for
 * each period of every grain.
 */
final class CellSlots {

    private final Combinations combinations;
    private final Months months;
    private final int count;

    /** @throws ArithmeticException when there are more slots than an array can have */
    CellSlots(Combinations combinations, Months months) {
        this.combinations = combinations;
        this.months = months;
        this.count = Math.multiplyExact(combinations.count(), months.placeCount());
    }

    Combinations combinations() {
        return combinations;
    }

    Months months() {
        return months;
    }

    int count() {
        return count;
    }

    int slot(int combination, int place) {
        return combination * months.placeCount() + place;
    }

    int combinationOf(int slot) {
        return slot / months.placeCount();
    }

    /** First day of the slot's period, null at the grain of all. */
    LocalDate startOf(int slot) {
        return months.startOf(slot % months.placeCount());
    }

    /**
     * What places the lines from {@code from} on.
     *
     * @param combinations set to each line's combination
     * @param monthOfLine set to each line's month
     */
    void combine(LineOrder lines, int from, int count, int[] combinations, int[] monthOfLine) {
        this.combinations.multiplesOf(1, lines, from, count, combinations);
        lines.months().copyTo(from, count, monthOfLine);
    }

    /**
     * Where the lines from {@code from} on belong.
     *
     * @param first set to the first slot of each line's combination
     * @param monthOfLine set to each line's month
     */
    void locate(LineOrder lines, int from, int count, int[] first, int[] monthOfLine) {
        combinations.multiplesOf(months.placeCount(), lines, from, count, first);
        lines.months().copyTo(from, count, monthOfLine);
    }

    /**
     * By slot: how many lines.
     *
     * @param included which of the lines, by their place, are counted
     */
    int[] count(LineOrder lines, IntPredicate included) {
        int[] counts = new int[count];
        int[] month = months.placeOfMonth(ServicePeriod.MONTH);
        int[] first = new int[LineOrder.BLOCK];
        int[] monthOfLine = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.size(); from += LineOrder.BLOCK) {
            int size = Math.min(LineOrder.BLOCK, lines.size() - from);
            locate(lines, from, size, first, monthOfLine);
            for (int i = 0; i < size; i++) {
                counts[first[i] + month[monthOfLine[i]]] += included.test(from + i) ? 1 : 0;
            }
        }
        addUp(counts);
        return counts;
    }

    /**
     * Adds what is counted of a period to the longer ones that it is part of.
     *
     * @param counts by slot
     */
    void addUp(int[] counts) {
        int[] longer = months.longer();
        for (int first = 0; first < count; first += longer.length) {
            // the shorter periods stand behind the longer ones
            for (int place = longer.length - 1; place > 0; place--) {
                int counted = counts[first + place];
                if (counted != 0) {
                    counts[first + longer[place]] += counted;
                }
            }
        }
    }
}
