package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.KnownMargins;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * Two grouping sets of a fee basis that differ in one dimension each, such as payer by site and line of business by site, and what
 * their cells tell together of the combinations of these two dimensions, though no such combination is shown: for a value of
 * what both sets have, and a period, the one gives the totals of the rows and the other those of the columns; and so for all values,
 * or periods, that one of them hides, together. Some combinations are known not to occur.
 */
final class JointTotals {

    private final ShownTable other;
    private final LineDimension rows;
    private final LineDimension columns;
    /** What both sets have beside. */
    private final Optional<LineDimension> common;

    private final KnownZeros zeros;
    /** Of all dimensions, and its combinations of the fee basis. */
    private final Supplier<CountedSet> joint;

    private final int feeBasis;
    /** By value of the common dimension. */
    private int[][] byValue;

    /**
     * @param other what is shown of the set that has the rows
     * @param common what both sets have beside
     * @param zeros of rows and columns
     * @param joint the lines of all these dimensions; asked for only where some combination is known to have none
     */
    JointTotals(
            ShownTable other,
            LineDimension rows,
            LineDimension columns,
            Optional<LineDimension> common,
            KnownZeros zeros,
            Supplier<CountedSet> joint,
            int feeBasis) {
        this.other = other;
        this.rows = rows;
        this.columns = columns;
        this.common = common;
        this.zeros = zeros;
        this.joint = joint;
        this.feeBasis = feeBasis;
    }

    Optional<LineDimension> common() {
        return common;
    }

    LineDimension columns() {
        return columns;
    }

    /**
     * What of the second set should be hidden first, as the number of some lines of 1 to 10 patients follows too closely from what
     * both show.
     *
     * @param places of the periods within a longer one, or the place of all
     * @param periods of each of them, whether it is shown
     * @param shown by value of the columns' dimension
     * @param values by value of the common dimension; the periods where there is none
     * @return one of the values
     */
    OptionalInt firstToHide(int[] places, boolean[] periods, boolean[] shown, boolean[] values) {
        if (IntStream.of(places).allMatch(place -> zeros.at(place).isEmpty())
                || IntStream.of(places).noneMatch(other::showsPlace)) {
            return OptionalInt.empty();
        }
        Groups groups = new Groups(other.valuesAt(places[0], rows), shown);
        List<int[]> periodGroups = KnownTogether.of(
                places.length,
                period -> periods[period],
                period -> other.showsPlace(places[period]),
                period -> lines(all(), new int[] {places[period]}) > 0);
        for (int[] together : periodGroups) {
            int[] of = Arrays.stream(together).map(period -> places[period]).toArray();
            int known = of.length == 1 ? of[0] : other.longer(of[0]);
            if (common.isPresent()) {
                OptionalInt found = firstToHide(groups, known, of, values, other.valuesAt(of[0], common.get()));
                if (found.isPresent()) {
                    return found;
                }
            } else if (groups.tellOfFew(known, of, this::all)) {
                return toHide(together, periods, period -> lines(all(), new int[] {places[period]}));
            }
        }
        return OptionalInt.empty();
    }

    /** @param known the place of which it counts what combinations are known not to occur */
    private OptionalInt firstToHide(Groups groups, int known, int[] places, boolean[] values, boolean[] ofOther) {
        for (int[] together : KnownTogether.of(
                values.length, value -> values[value], value -> ofOther[value], value -> byValue()[value].length > 0)) {
            if (groups.tellOfFew(
                    known,
                    places,
                    () -> Arrays.stream(together)
                            .flatMap(value -> Arrays.stream(byValue()[value]))
                            .toArray())) {
                return toHide(together, values, value -> lines(byValue()[value], places));
            }
        }
        return OptionalInt.empty();
    }

    /** The shown one that is known for itself; or one to join those that are known together, the cheapest. */
    private static OptionalInt toHide(int[] together, boolean[] shown, IntToLongFunction lines) {
        if (together.length == 1 && shown[together[0]]) {
            return OptionalInt.of(together[0]);
        }
        return IntStream.range(0, shown.length)
                .filter(candidate -> shown[candidate] && lines.applyAsLong(candidate) > 0)
                .boxed()
                .min(Comparator.comparingLong(lines::applyAsLong))
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    private int[] all() {
        return joint.get().own()[feeBasis];
    }

    /** By value of the common dimension: the combinations that have it. */
    private int[][] byValue() {
        if (byValue == null) {
            CountedSet counted = joint.get();
            byValue = IntStream.range(0, other.valueCount(common.get()))
                    .mapToObj(value -> Arrays.stream(all())
                            .filter(combination -> counted.code(combination, common.get()) == value)
                            .toArray())
                    .toArray(int[][]::new);
        }
        return byValue;
    }

    private long lines(int[] combinations, int[] places) {
        return Arrays.stream(combinations)
                .mapToLong(combination -> lines(combination, places))
                .sum();
    }

    private int lines(int combination, int[] places) {
        int lines = 0;
        for (int place : places) {
            lines += joint.get().lines(combination, place);
        }
        return lines;
    }

    /** The shown values of rows and columns, each for itself, and all hidden ones together. */
    private final class Groups {

        private final int[] rowOf;
        private final int[] columnOf;
        /** By place: by row and column whether some combination may have lines. */
        private final Map<Integer, boolean[][]> possibleAt = new HashMap<>();

        Groups(boolean[] shownRows, boolean[] shownColumns) {
            this.rowOf = groups(shownRows);
            this.columnOf = groups(shownColumns);
        }

        boolean tellOfFew(int known, int[] places, Supplier<int[]> combinations) {
            boolean[][] possible = possibleAt.computeIfAbsent(known, this::possible);
            if (allTrue(possible)) {
                return false;
            }
            int[] withLines = Arrays.stream(combinations.get())
                    .filter(combination -> lines(combination, places) > 0)
                    .toArray();
            Map<Integer, Integer> rowAt = new HashMap<>();
            Map<Integer, Integer> columnAt = new HashMap<>();
            for (int combination : withLines) {
                rowAt.putIfAbsent(rowOf[joint.get().code(combination, rows)], rowAt.size());
                columnAt.putIfAbsent(columnOf[joint.get().code(combination, columns)], columnAt.size());
            }
            boolean[][] ofThese = new boolean[rowAt.size()][columnAt.size()];
            rowAt.forEach((row, atRow) ->
                    columnAt.forEach((column, atColumn) -> ofThese[atRow][atColumn] = possible[row][column]));
            return !allTrue(ofThese) && tellOfFew(withLines, places, rowAt, columnAt, ofThese);
        }

        private boolean[][] possible(int known) {
            BitSet none = zeros.at(known);
            boolean[][] possible = new boolean[count(rowOf)][count(columnOf)];
            for (int row = 0; row < rowOf.length; row++) {
                for (int column = 0; column < columnOf.length; column++) {
                    possible[rowOf[row]][columnOf[column]] |= !none.get(row * columnOf.length + column);
                }
            }
            return possible;
        }

        private boolean tellOfFew(
                int[] withLines,
                int[] places,
                Map<Integer, Integer> rowAt,
                Map<Integer, Integer> columnAt,
                boolean[][] possible) {
            CountedSet counted = joint.get();
            int[][] lines = new int[rowAt.size()][columnAt.size()];
            int[][] singles = new int[rowAt.size()][columnAt.size()];
            int[][] mostOthers = new int[rowAt.size()][columnAt.size()];
            for (int combination : withLines) {
                int row = rowAt.get(rowOf[counted.code(combination, rows)]);
                int column = columnAt.get(columnOf[counted.code(combination, columns)]);
                for (int place : places) {
                    int slot = counted.slots().slot(combination, place);
                    int single = counted.counts().singles()[slot];
                    lines[row][column] += counted.counts().lines()[slot];
                    singles[row][column] += single;
                    mostOthers[row][column] =
                            Math.max(mostOthers[row][column], counted.counts().patients()[slot] - single);
                }
            }
            KnownMargins margins = new KnownMargins(lines, possible);
            for (int row = 0; row < lines.length; row++) {
                for (int column = 0; column < lines[row].length; column++) {
                    // of patients with lines in several combinations no more are counted than the greatest has
                    boolean few = Suppression.hides(singles[row][column] + mostOthers[row][column]);
                    if (few && !margins.leavesOpen(row, column)) {
                        return true;
                    }
                }
            }
            return false;
        }
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
