package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * The values at wanted ranks of each slot. How many values a slot gets is known before; so the lines are passed once, in the
 * order of their values, each slot counts them down, and the value at a wanted rank is noted.
 */
final class OrderStatistics {

    private static final int NONE = Integer.MAX_VALUE;

    private final WantedRanks wanted;
    /** By slot: how many values it gets; 0 where nothing is wanted. */
    private final int[] counts;
    /** By slot: the wanted ranks, ascending; null where nothing is wanted. */
    private final int[][] ranks;
    /** By slot: how many of them are noted. */
    private final int[] noted;
    /** By slot: how many values are still to come up to the next wanted one. */
    private final int[] left;
    /** By slot: where its values are noted. */
    private final int[] noteOf;
    /** For each slot the value at each wanted rank. */
    private final long[] notes;

    private OrderStatistics(WantedRanks wanted, int[] counts) {
        this.wanted = wanted;
        this.counts = counts;
        this.ranks = new int[counts.length][];
        this.noted = new int[counts.length];
        this.left = new int[counts.length];
        this.noteOf = new int[counts.length];
        Map<Integer, int[]> byCount = new HashMap<>();
        int places = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            left[slot] = NONE;
            if (counts[slot] > 0) {
                ranks[slot] = byCount.computeIfAbsent(counts[slot], wanted::ascending);
                left[slot] = ranks[slot][0] + 1;
                noteOf[slot] = places;
                places = Math.addExact(places, ranks[slot].length);
            }
        }
        this.notes = new long[places];
    }

    /**
     * @param order the lines that have a value, by it, ascending
     * @param counts by slot: how many of those lines it has, or 0 where nothing is wanted
     */
    static OrderStatistics of(WantedRanks wanted, IndexLines.ValueOrder order, CellSlots slots, int[] counts) {
        OrderStatistics statistics = new OrderStatistics(wanted, counts);
        statistics.pass(order, slots);
        return statistics;
    }

    /** How many values a slot has; 0 where nothing is wanted. */
    int count(int slot) {
        return counts[slot];
    }

    /** The values of a slot at its wanted ranks. */
    long[] noted(int slot) {
        long[] values = new long[wanted.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = notes[noteOf[slot] + Arrays.binarySearch(ranks[slot], wanted.rank(counts[slot], i))];
        }
        return values;
    }

    private void pass(IndexLines.ValueOrder order, CellSlots slots) {
        int all = slots.months().firstPlace(ServicePeriod.ALL);
        int[] year = slots.months().placeOfMonth(ServicePeriod.YEAR);
        int[] quarter = slots.months().placeOfMonth(ServicePeriod.QUARTER);
        int[] month = slots.months().placeOfMonth(ServicePeriod.MONTH);
        int[] first = new int[LineOrder.BLOCK];
        int[] months = new int[LineOrder.BLOCK];
        int size = order.lines().size();
        for (int from = 0; from < size; from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, size - from);
            slots.locate(order.lines(), from, count, first, months);
            for (int i = 0; i < count; i++) {
                visit(first[i] + all, order, from + i);
                visit(first[i] + year[months[i]], order, from + i);
                visit(first[i] + quarter[months[i]], order, from + i);
                visit(first[i] + month[months[i]], order, from + i);
            }
        }
    }

    private void visit(int slot, IndexLines.ValueOrder order, int line) {
        if (--left[slot] == 0) {
            note(slot, order.values()[line]);
        }
    }

    private void note(int slot, long value) {
        int at = noted[slot]++;
        notes[noteOf[slot] + at] = value;
        left[slot] = noted[slot] < ranks[slot].length ? ranks[slot][at + 1] - ranks[slot][at] : NONE;
    }
}
