package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.claim.ServicePeriod;

/** How many values each slot has, and their sum. */
final class ValueSums {

    private final int[] counts;
    private final long[] sums;

    private ValueSums(int slots) {
        counts = new int[slots];
        sums = new long[slots];
    }

    /** @throws ArithmeticException when a sum exceeds 64 bits */
    static ValueSums of(IndexLines.ValueOrder order, CellSlots slots) {
        ValueSums values = new ValueSums(slots.count());
        int[] place = slots.months().placeOfMonth(ServicePeriod.MONTH);
        int[] first = new int[LineOrder.BLOCK];
        int[] months = new int[LineOrder.BLOCK];
        for (int from = 0; from < order.lines().size(); from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, order.lines().size() - from);
            slots.locate(order.lines(), from, count, first, months);
            for (int i = 0; i < count; i++) {
                values.add(first[i] + place[months[i]], 1, order.values()[order.rows()[from + i]]);
            }
        }
        values.addMonthsUp(slots);
        return values;
    }

    int count(int slot) {
        return counts[slot];
    }

    long sum(int slot) {
        return sums[slot];
    }

    private void addMonthsUp(CellSlots slots) {
        Months months = slots.months();
        int[] monthPlaces = months.placeOfMonth(ServicePeriod.MONTH);
        for (int combination = 0; combination < slots.combinations().count(); combination++) {
            for (int month = 0; month < monthPlaces.length; month++) {
                int from = slots.slot(combination, monthPlaces[month]);
                if (counts[from] > 0) {
                    add(
                            slots.slot(combination, months.placeOfMonth(ServicePeriod.ALL)[month]),
                            counts[from],
                            sums[from]);
                    add(
                            slots.slot(combination, months.placeOfMonth(ServicePeriod.YEAR)[month]),
                            counts[from],
                            sums[from]);
                    add(
                            slots.slot(combination, months.placeOfMonth(ServicePeriod.QUARTER)[month]),
                            counts[from],
                            sums[from]);
                }
            }
        }
    }

    private void add(int slot, int count, long sum) {
        counts[slot] += count;
        sums[slot] = Math.addExact(sums[slot], sum);
    }
}
