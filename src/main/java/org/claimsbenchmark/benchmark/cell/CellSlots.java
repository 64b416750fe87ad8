package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
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
        int[][] places =
                Stream.of(ServicePeriod.values()).map(months::placeOfMonth).toArray(int[][]::new);
        int[] first = new int[LineOrder.BLOCK];
        int[] monthOfLine = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.size(); from += LineOrder.BLOCK) {
            int size = Math.min(LineOrder.BLOCK, lines.size() - from);
            locate(lines, from, size, first, monthOfLine);
            for (int i = 0; i < size; i++) {
                for (int grain = 0; included.test(from + i) && grain < places.length; grain++) {
                    counts[first[i] + places[grain][monthOfLine[i]]]++;
                }
            }
        }
        return counts;
    }
}
