package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;

/**
 * The lines whose claim (or provider) has more than one line, those of each together, the earlier months first. Every
 * other line counts one in each of its cells, so that only these have to be visited to count distinct ones.
 *
 * <p>A line's owner was in a period before if the owner's last line of the same combination was: so each line is held against that
 * one alone, for all grains at once.
 */
final class Recurrences {

    private static final int NOBODY = -1;

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
     * @param byMonth their rows, the earlier months first
     */
    static Recurrences of(int[] ordinals, LineOrder rows, int[] byMonth) {
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
        for (int row : byMonth) {
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
        Months months = slots.months();
        int[] lastOrdinal = new int[slots.combinations().count()];
        int[] lastMonth = new int[lastOrdinal.length];
        Arrays.fill(lastOrdinal, NOBODY);
        int[] combinations = new int[LineOrder.BLOCK];
        int[] monthOfLine = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.size(); from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, lines.size() - from);
            slots.combine(lines, from, count, combinations, monthOfLine);
            for (int i = 0; i < count; i++) {
                int combination = combinations[i];
                if (lastOrdinal[combination] == ordinals[from + i]) {
                    repeats[slots.slot(combination, months.shared(lastMonth[combination], monthOfLine[i]))]++;
                }
                lastOrdinal[combination] = ordinals[from + i];
                lastMonth[combination] = monthOfLine[i];
            }
        }
        slots.addUp(repeats);
        return repeats;
    }

    /** By slot: as {@link #repeats}, and how many lines the one with the most has there. */
    Concentration concentration(CellSlots slots) {
        Concentration.Counting counting = new Concentration.Counting(slots);
        int[] combinations = new int[LineOrder.BLOCK];
        int[] months = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.size(); from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, lines.size() - from);
            slots.combine(lines, from, count, combinations, months);
            for (int i = 0; i < count; i++) {
                counting.add(combinations[i], months[i], ordinals[from + i]);
            }
        }
        return counting.result();
    }
}
