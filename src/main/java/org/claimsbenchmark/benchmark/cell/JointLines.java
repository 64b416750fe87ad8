package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.KnownTable;

/**
 * The lines of one fee basis by all dimensions that two grouping sets have. Combinations are named by their places among those that
 * have lines. What is asked for again and again is worked out once, for one choice at a time.
 */
final class JointLines {

    private final CountedPart lines;
    private final int[] combinations;
    private final int[] all;
    private final Map<LineDimension, int[]> codes = new EnumMap<>(LineDimension.class);
    private final Map<LineDimension, int[][]> byValue = new EnumMap<>(LineDimension.class);
    /** By place, as far as they were asked for. */
    private final Boolean[] occurs;

    JointLines(CountedPart lines, int feeBasis) {
        this.lines = lines;
        this.combinations = lines.own()[feeBasis];
        this.all = IntStream.range(0, combinations.length).toArray();
        this.occurs = new Boolean[lines.slots().months().placeCount()];
    }

    int[] all() {
        return all;
    }

    /** By combination: the code of its value. */
    int[] codes(LineDimension dimension) {
        return codes.computeIfAbsent(
                dimension,
                any -> Arrays.stream(combinations)
                        .map(combination -> lines.code(combination, dimension))
                        .toArray());
    }

    /**
     * By value: the combinations that have it.
     *
     * @param values how many the dimension has
     */
    int[][] byValue(LineDimension dimension, int values) {
        return byValue.computeIfAbsent(dimension, any -> {
            int[] codes = codes(dimension);
            return IntStream.range(0, values)
                    .mapToObj(value -> Arrays.stream(all)
                            .filter(combination -> codes[combination] == value)
                            .toArray())
                    .toArray(int[][]::new);
        });
    }

    boolean occurAt(int place) {
        if (occurs[place] == null) {
            occurs[place] = Arrays.stream(combinations).anyMatch(combination -> lines.lines(combination, place) > 0);
        }
        return occurs[place];
    }

    long lines(int[] these, int[] places) {
        long sum = 0;
        for (int combination : these) {
            sum += lines(combination, places);
        }
        return sum;
    }

    int lines(int combination, int[] places) {
        int sum = 0;
        for (int place : places) {
            sum += lines.lines(combinations[combination], place);
        }
        return sum;
    }

    void add(int combination, int[] places, KnownTable table, int row, int column) {
        for (int place : places) {
            if (lines.lines(combinations[combination], place) > 0) {
                table.add(
                        row,
                        column,
                        lines.group(combinations[combination], place),
                        lines.providers(combinations[combination], place));
            }
        }
    }
}
