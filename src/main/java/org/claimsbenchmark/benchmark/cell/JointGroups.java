package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.KnownTable;

/** The values of two dimensions as two sets show them: each shown one for itself, and all hidden ones together. */
final class JointGroups {

    private static final int NONE = -1;

    private final LineDimension rows;
    private final LineDimension columns;
    private final KnownZeros zeros;
    private final int[] rowOf;
    private final int[] columnOf;
    /** By place: by row and column whether some combination may have lines. */
    private final Map<Integer, boolean[][]> possibleAt = new HashMap<>();

    /** @param zeros of rows and columns */
    JointGroups(
            LineDimension rows, LineDimension columns, KnownZeros zeros, boolean[] shownRows, boolean[] shownColumns) {
        this.rows = rows;
        this.columns = columns;
        this.zeros = zeros;
        this.rowOf = groups(shownRows);
        this.columnOf = groups(shownColumns);
    }

    /** Whether every combination may have lines, so that nothing can follow. */
    boolean anyMayOccur(int known) {
        return allTrue(possible(known));
    }

    /**
     * @param known the place of which it counts what combinations are known not to occur
     * @param places whose lines are told together
     * @param combinations likewise
     * @return values of the columns that tell together of a group of few, if any do
     */
    Optional<int[]> thatTellOfFew(int known, int[] places, JointLines lines, int[] combinations) {
        boolean[][] possible = possible(known);
        int[] ofRows = lines.codes(rows);
        int[] ofColumns = lines.codes(columns);
        int[] rowAt = new int[possible.length];
        int[] columnAt = new int[possible[0].length];
        Arrays.fill(rowAt, NONE);
        Arrays.fill(columnAt, NONE);
        int rowCount = 0;
        int columnCount = 0;
        int count = 0;
        int[] withLines = new int[combinations.length];
        for (int combination : combinations) {
            if (lines.lines(combination, places) > 0) {
                withLines[count++] = combination;
                int row = rowOf[ofRows[combination]];
                int column = columnOf[ofColumns[combination]];
                rowAt[row] = rowAt[row] == NONE ? rowCount++ : rowAt[row];
                columnAt[column] = columnAt[column] == NONE ? columnCount++ : columnAt[column];
            }
        }
        boolean[][] ofThese = ofThese(possible, rowAt, columnAt, rowCount, columnCount);
        if (allTrue(ofThese)) {
            return Optional.empty();
        }
        KnownTable table = new KnownTable(ofThese);
        for (int i = 0; i < count; i++) {
            int row = rowAt[rowOf[ofRows[withLines[i]]]];
            int column = columnAt[columnOf[ofColumns[withLines[i]]]];
            lines.add(withLines[i], places, table, row, column);
        }
        OptionalInt found = table.columnThatTellsOfFew();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(IntStream.range(0, columnOf.length)
                        .filter(value -> columnAt[columnOf[value]] == found.getAsInt())
                        .toArray());
    }

    private static boolean[][] ofThese(
            boolean[][] possible, int[] rowAt, int[] columnAt, int rowCount, int columnCount) {
        boolean[][] ofThese = new boolean[rowCount][columnCount];
        for (int row = 0; row < rowAt.length; row++) {
            for (int column = 0; column < columnAt.length; column++) {
                if (rowAt[row] != NONE && columnAt[column] != NONE) {
                    ofThese[rowAt[row]][columnAt[column]] = possible[row][column];
                }
            }
        }
        return ofThese;
    }

    private boolean[][] possible(int known) {
        return possibleAt.computeIfAbsent(known, place -> {
            BitSet none = zeros.at(place);
            boolean[][] possible = new boolean[count(rowOf)][count(columnOf)];
            for (int row = 0; row < rowOf.length; row++) {
                for (int column = 0; column < columnOf.length; column++) {
                    possible[rowOf[row]][columnOf[column]] |= !none.get(row * columnOf.length + column);
                }
            }
            return possible;
        });
    }

    /** By value: its place among the shown ones, or behind them. */
    private static int[] groups(boolean[] shown) {
        int rest = (int)
                IntStream.range(0, shown.length).filter(value -> shown[value]).count();
        int[] groups = new int[shown.length];
        int next = 0;
        for (int value = 0; value < shown.length; value++) {
            groups[value] = shown[value] ? next++ : rest;
        }
        return groups;
    }

    private static int count(int[] groups) {
        return 1 + Arrays.stream(groups).max().orElseThrow();
    }

    private static boolean allTrue(boolean[][] flags) {
        for (boolean[] row : flags) {
            for (boolean flag : row) {
                if (!flag) {
                    return false;
                }
            }
        }
        return true;
    }
}
