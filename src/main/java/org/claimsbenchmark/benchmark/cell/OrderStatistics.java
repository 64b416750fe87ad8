package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * The amounts between which the percentiles of each slot lie. How many amounts a slot gets is known before; so the lines are
 * passed once, in the order of their amounts, each slot counts them down, and the amount at a wanted rank is noted.
 */
final class OrderStatistics {

    private static final int RANKS = 2 * AmountStatistics.PERCENTS.length;
    private static final int NONE = Integer.MAX_VALUE;

    /** By slot: how many amounts it gets; 0 where nothing is wanted. */
    private final int[] counts;
    /** By slot: how many amounts are still to come up to the next wanted one. */
    private final int[] left;
    /** By slot: rank of the next wanted amount. */
    private final int[] nextRank;
    /** By slot: where its amounts are noted. */
    private final int[] noteOf;
    /** For each slot's each percentile the amount below and the one above, in cents. */
    private final long[] notes;

    private OrderStatistics(int[] counts) {
        this.counts = counts;
        this.left = new int[counts.length];
        this.nextRank = new int[counts.length];
        this.noteOf = new int[counts.length];
        int noted = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            left[slot] = NONE;
            if (counts[slot] > 0) {
                nextRank[slot] = ExactStatistics.rankBelow(counts[slot], AmountStatistics.PERCENTS[0]);
                left[slot] = nextRank[slot] + 1;
                noteOf[slot] = noted++;
            }
        }
        this.notes = new long[Math.multiplyExact(noted, RANKS)];
    }

    /** @param counts by slot: of how many lines' amounts the percentiles are wanted, all of the slot's or 0 */
    static OrderStatistics of(IndexLines lines, LineAmount amount, CellSlots slots, int[] counts) {
        OrderStatistics statistics = new OrderStatistics(counts);
        statistics.pass(lines.amountOrder(amount), slots);
        return statistics;
    }

    /** The statistics of a slot that was asked for. */
    AmountStatistics of(int slot, long sum) {
        int note = noteOf[slot] * RANKS;
        return AmountStatistics.of(sum, counts[slot], Arrays.copyOfRange(notes, note, note + RANKS));
    }

    private void pass(IndexLines.AmountOrder order, CellSlots slots) {
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

    private void visit(int slot, IndexLines.AmountOrder order, int line) {
        if (--left[slot] == 0) {
            note(slot, order.cents()[order.rows()[line]]);
        }
    }

    private void note(int slot, long cents) {
        int rank = nextRank[slot];
        int next = NONE;
        for (int i = 0; i < RANKS; i++) {
            int below = ExactStatistics.rankBelow(counts[slot], AmountStatistics.PERCENTS[i / 2]);
            int wanted = i % 2 == 0 ? below : Math.min(below + 1, counts[slot] - 1);
            if (wanted == rank) {
                notes[noteOf[slot] * RANKS + i] = cents;
            } else if (wanted > rank) {
                next = Math.min(next, wanted);
            }
        }
        nextRank[slot] = next;
        left[slot] = next == NONE ? NONE : next - rank;
    }
}
