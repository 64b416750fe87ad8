package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * The lines whose patient (or claim, or provider) has more than one line, those of each together. Every other line counts
 * one in each of its cells, so that only these have to be visited to count distinct ones.
 */
final class Recurrences {

    private final LineOrder lines;
    /** One a line: whose it is. */
    private final int[] ordinals;

    private Recurrences(LineOrder lines, int[] ordinals) {
        this.lines = lines;
        this.ordinals = ordinals;
    }

    /**
     * @param ordinals one a row, 0-based; of a negative one's lines none recurs
     * @param rows all index lines
     */
    static Recurrences of(int[] ordinals, LineOrder rows) {
        int greatest = -1;
        for (int row = 0; row < rows.size(); row++) {
            greatest = Math.max(greatest, ordinals[row]);
        }
        int[] next = new int[greatest + 2];
        for (int row = 0; row < rows.size(); row++) {
            if (ordinals[row] >= 0) {
                next[ordinals[row] + 1]++;
            }
        }
        // counts become the places where each ordinal's lines begin; one that has a single line gets none
        int recurring = 0;
        for (int ordinal = 0; ordinal <= greatest; ordinal++) {
            int lines = next[ordinal + 1];
            next[ordinal] = lines > 1 ? recurring : -1;
            recurring += lines > 1 ? lines : 0;
        }
        int[] places = new int[recurring];
        int[] owners = new int[recurring];
        for (int row = 0; row < rows.size(); row++) {
            int ordinal = ordinals[row];
            if (ordinal >= 0 && next[ordinal] >= 0) {
                owners[next[ordinal]] = ordinal;
                places[next[ordinal]++] = row;
            }
        }
        return new Recurrences(rows.at(places), owners);
    }

    /** By slot: how many lines belong to someone who was counted there before. */
    int[] repeats(CellSlots slots) {
        int[] repeats = new int[slots.count()];
        int[] last = new int[slots.count()];
        Arrays.fill(last, -1);
        int all = slots.months().firstPlace(ServicePeriod.ALL);
        int[] year = slots.months().placeOfMonth(ServicePeriod.YEAR);
        int[] quarter = slots.months().placeOfMonth(ServicePeriod.QUARTER);
        int[] month = slots.months().placeOfMonth(ServicePeriod.MONTH);
        int[] first = new int[LineOrder.BLOCK];
        int[] months = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.size(); from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, lines.size() - from);
            slots.locate(lines, from, count, first, months);
            for (int i = 0; i < count; i++) {
                int ordinal = ordinals[from + i];
                visit(first[i] + all, ordinal, last, repeats);
                visit(first[i] + year[months[i]], ordinal, last, repeats);
                visit(first[i] + quarter[months[i]], ordinal, last, repeats);
                visit(first[i] + month[months[i]], ordinal, last, repeats);
            }
        }
        return repeats;
    }

    /** By slot: as {@link #repeats}, and how many lines the one with the most has there. */
    Concentration concentration(CellSlots slots) {
        Concentration.Counting counting = new Concentration.Counting(slots.count());
        int all = slots.months().firstPlace(ServicePeriod.ALL);
        int[] year = slots.months().placeOfMonth(ServicePeriod.YEAR);
        int[] quarter = slots.months().placeOfMonth(ServicePeriod.QUARTER);
        int[] month = slots.months().placeOfMonth(ServicePeriod.MONTH);
        int[] first = new int[LineOrder.BLOCK];
        int[] months = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.size(); from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, lines.size() - from);
            slots.locate(lines, from, count, first, months);
            for (int i = 0; i < count; i++) {
                int ordinal = ordinals[from + i];
                counting.add(first[i] + all, ordinal);
                counting.add(first[i] + year[months[i]], ordinal);
                counting.add(first[i] + quarter[months[i]], ordinal);
                counting.add(first[i] + month[months[i]], ordinal);
            }
        }
        return counting.result();
    }

    /** By slot: how many lines belong to someone who has another line in any slot. */
    int[] recurring(CellSlots slots) {
        return slots.count(lines, line -> true);
    }

    private static void visit(int slot, int ordinal, int[] last, int[] repeats) {
        repeats[slot] += last[slot] == ordinal ? 1 : 0;
        last[slot] = ordinal;
    }
}
