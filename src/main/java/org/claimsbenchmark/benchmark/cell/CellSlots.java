package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.Arrays;
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
     * Where the lines from {@code from} on belong.
     *
     * @param first set to the first slot of each line's combination
     * @param monthOfLine set to each line's month
     */
    void locate(LineOrder lines, int from, int count, int[] first, int[] monthOfLine) {
        combinations.multiplesOf(months.placeCount(), lines, from, count, first);
        Arrays.fill(monthOfLine, 0, count, 0);
        lines.months().addMultiples(1, from, count, monthOfLine);
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
        addMonthsUp(counts);
        return counts;
    }

    /**
     * Of what adds up, the coarser grains from the months.
     *
     * @param counts by slot, 0 but for the months
     */
    void addMonthsUp(int[] counts) {
        int all = months.firstPlace(ServicePeriod.ALL);
        int[] year = months.placeOfMonth(ServicePeriod.YEAR);
        int[] quarter = months.placeOfMonth(ServicePeriod.QUARTER);
        int[] month = months.placeOfMonth(ServicePeriod.MONTH);
        for (int first = 0; first < count; first += months.placeCount()) {
            for (int i = 0; i < month.length; i++) {
                int lines = counts[first + month[i]];
                counts[first + all] += lines;
                counts[first + year[i]] += lines;
                counts[first + quarter[i]] += lines;
            }
        }
    }
}
