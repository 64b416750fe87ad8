package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * The values at wanted ranks of each slot. How many values a slot gets is known before; so the lines are passed once, in the
 * order of their values, each slot counts them down, and the value at a wanted rank is noted.
 */
final class OrderStatistics {

    private static final int NONE = Integer.MAX_VALUE;

    private final WantedRanks wanted;
    private final int ranks;
    /** By slot: how many values it gets; 0 where nothing is wanted. */
    private final int[] counts;
    /** By slot: how many values are still to come up to the next wanted one. */
    private final int[] left;
    /** By slot: rank of the next wanted value. */
    private final int[] nextRank;
    /** By slot: where its values are noted. */
    private final int[] noteOf;
    /** For each slot the value at each wanted rank. */
    private final long[] notes;

    private OrderStatistics(WantedRanks wanted, int[] counts) {
        this.wanted = wanted;
        this.ranks = wanted.count();
        this.counts = counts;
        this.left = new int[counts.length];
        this.nextRank = new int[counts.length];
        this.noteOf = new int[counts.length];
        int noted = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            left[slot] = NONE;
            if (counts[slot] > 0) {
                nextRank[slot] = firstRank(counts[slot]);
                left[slot] = nextRank[slot] + 1;
                noteOf[slot] = noted++;
            }
        }
        this.notes = new long[Math.multiplyExact(noted, ranks)];
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
        int note = noteOf[slot] * ranks;
        return Arrays.copyOfRange(notes, note, note + ranks);
    }

    private int firstRank(int values) {
        int first = NONE;
        for (int i = 0; i < ranks; i++) {
            first = Math.min(first, wanted.rank(values, i));
        }
        return first;
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
            note(slot, order.values()[order.rows()[line]]);
        }
    }

    private void note(int slot, long value) {
        int rank = nextRank[slot];
        int next = NONE;
        for (int i = 0; i < ranks; i++) {
            int at = wanted.rank(counts[slot], i);
            if (at == rank) {
                notes[noteOf[slot] * ranks + i] = value;
            } else if (at > rank) {
                next = Math.min(next, at);
            }
        }
        nextRank[slot] = next;
        left[slot] = next == NONE ? NONE : next - rank;
    }
}
