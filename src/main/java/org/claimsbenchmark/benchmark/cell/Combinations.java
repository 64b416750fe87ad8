package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * The combinations of values of a grouping set, numbered 0, 1, 2 ... in the order of their texts. While there are few, every
 * possible one has its number, which is then a sum; else those that occur are listed and looked up.
 */
final class Combinations {

    private final List<LineDimension> dimensions;
    private final List<List<String>> texts;
    /** What a step in each dimension's codes adds to a combination's key. */
    private final long[] steps;
    /** Keys of the combinations that occur, ascending; null when every possible one has its key as its number. */
    private final long[] listed;

    private final int count;

    /**
     * @param lines every line that will be asked about, in any order
     * @param mostPossible up to how many possible combinations all have a number
     * @throws ArithmeticException when there are more possible combinations than 64 bits hold
     */
    Combinations(List<LineDimension> dimensions, KeptLines kept, LineOrder lines, long mostPossible) {
        this.dimensions = dimensions;
        this.texts = dimensions.stream()
                .map(dimension -> kept.dimension(dimension).values())
                .toList();
        this.steps = new long[texts.size()];
        long possible = 1;
        for (int i = steps.length - 1; i >= 0; i--) {
            steps[i] = possible;
            possible = Math.multiplyExact(possible, (long) texts.get(i).size());
        }
        this.listed = possible <= mostPossible ? null : occurring(lines);
        this.count = listed == null ? (int) possible : listed.length;
    }

    int count() {
        return count;
    }

    /**
     * Sets the first {@code count} numbers to those of the combinations of the lines from {@code from} on, each times a
     * factor.
     */
    void multiplesOf(int factor, LineOrder lines, int from, int count, int[] numbers) {
        Arrays.fill(numbers, 0, count, 0);
        if (listed == null) {
            for (int i = 0; i < steps.length; i++) {
                lines.values(dimensions.get(i)).addMultiples((int) steps[i] * factor, from, count, numbers);
            }
        } else {
            for (int i = 0; i < count; i++) {
                numbers[i] = Arrays.binarySearch(listed, key(lines, from + i)) * factor;
            }
        }
    }

    /** The text of a combination in one of its dimensions. */
    String text(int combination, LineDimension dimension) {
        return texts.get(dimensions.indexOf(dimension)).get(code(combination, dimension));
    }

    /** The code of a combination's value in one of its dimensions. */
    int code(int combination, LineDimension dimension) {
        int i = dimensions.indexOf(dimension);
        long key = listed == null ? combination : listed[combination];
        return (int) (key / steps[i] % texts.get(i).size());
    }

    /** The number, among the combinations of the other dimensions, of a combination without its first dimension's value. */
    int withoutFirst(int combination, Combinations others) {
        long key = (listed == null ? combination : listed[combination]) % steps[0];
        return others.listed == null ? (int) key : Arrays.binarySearch(others.listed, key);
    }

    private long key(LineOrder lines, int line) {
        long key = 0;
        for (int i = 0; i < steps.length; i++) {
            key += steps[i] * lines.values(dimensions.get(i)).get(line);
        }
        return key;
    }

    private long[] occurring(LineOrder lines) {
        long[] keys = new long[lines.size()];
        for (int line = 0; line < keys.length; line++) {
            keys[line] = key(lines, line);
        }
        Arrays.sort(keys);
        int distinct = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[distinct++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, distinct);
    }
}
