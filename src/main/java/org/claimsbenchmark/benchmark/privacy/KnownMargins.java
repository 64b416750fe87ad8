package org.claimsbenchmark.benchmark.privacy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A table of two axes as somebody knows it who is told the totals of its rows and columns, and which of its groups cannot have
 * lines: each group may be anything for which some table has those totals.
 *
 * <p>Without empty groups a small one can be anything from none to nearly as many as its row or column has. Empty ones take that
 * freedom away: of two columns that share no row, whatever is in neither is what is left of the total.
 */
final class KnownMargins {

    private static final int NOT_REACHED = -1;
    private static final int START = -2;

    private final int[][] lines;
    private final boolean[][] possible;
    private final int rows;
    private final int columns;

    /**
     * @param lines by row and column
     * @param possible by row and column: whether the group may have lines, as it has where {@code lines} says so
     */
    KnownMargins(int[][] lines, boolean[][] possible) {
        this.lines = lines;
        this.possible = possible;
        this.rows = lines.length;
        this.columns = lines[0].length;
    }

    /** Whether the most and the least that are possible in a group lie so far apart. */
    boolean leavesOpen(int row, int column, int leeway) {
        if (exchangesEnough(row, column, leeway)) {
            return true;
        }
        int[][] table = new int[rows][];
        Arrays.setAll(table, i -> lines[i].clone());
        int more = move(table, rows + column, row, row, column, leeway);
        int stillWanted = leeway - more;
        if (stillWanted > 0) {
            Arrays.setAll(table, i -> lines[i].clone());
            more += move(table, row, rows + column, row, column, Math.min(stillWanted, lines[row][column]));
        }
        return more >= leeway;
    }

    /** Whether lines enough can come in by changing places with those of one other row and column: the usual case, quickly seen. */
    private boolean exchangesEnough(int row, int column, int leeway) {
        for (int otherRow = 0; otherRow < rows; otherRow++) {
            if (otherRow != row && lines[otherRow][column] >= leeway) {
                for (int otherColumn = 0; otherColumn < columns; otherColumn++) {
                    if (otherColumn != column && possible[otherRow][otherColumn] && lines[row][otherColumn] >= leeway) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Moves lines round, from one node to another that the group joins: rows are nodes 0, 1, 2 ..., columns stand behind them. To go
     * from a row to a column a group between them grows, back from a column to a row one shrinks; so all totals stay.
     *
     * @return how many can be moved, up to {@code most}
     */
    private int move(int[][] table, int from, int to, int row, int column, int most) {
        int moved = 0;
        while (moved < most) {
            int[] before = path(table, from, to, row, column);
            if (before[to] == NOT_REACHED) {
                return moved;
            }
            int step = most - moved;
            for (int node = to; before[node] != START; node = before[node]) {
                if (node < rows) {
                    step = Math.min(step, table[node][before[node] - rows]);
                }
            }
            for (int node = to; before[node] != START; node = before[node]) {
                if (node < rows) {
                    table[node][before[node] - rows] -= step;
                } else {
                    table[before[node]][node - rows] += step;
                }
            }
            moved += step;
        }
        return moved;
    }

    /** By node: the one before it on a shortest way, never through the group itself. */
    private int[] path(int[][] table, int from, int to, int row, int column) {
        int[] before = new int[rows + columns];
        Arrays.fill(before, NOT_REACHED);
        before[from] = START;
        Deque<Integer> reached = new ArrayDeque<>();
        reached.add(from);
        while (!reached.isEmpty() && before[to] == NOT_REACHED) {
            int node = reached.remove();
            boolean isRow = node < rows;
            for (int next = isRow ? rows : 0; next < (isRow ? rows + columns : rows); next++) {
                int inRow = isRow ? node : next;
                int inColumn = (isRow ? next : node) - rows;
                boolean open = isRow ? possible[inRow][inColumn] : table[inRow][inColumn] > 0;
                if (open && before[next] == NOT_REACHED && !(inRow == row && inColumn == column)) {
                    before[next] = node;
                    reached.add(next);
                }
            }
        }
        return before;
    }
}
