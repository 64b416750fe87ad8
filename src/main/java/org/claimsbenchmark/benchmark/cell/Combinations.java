package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * The combinations of values of a grouping set that occur, numbered 0, 1, 2 ... in the order of their texts. While few are possible,
 * a table has the number of each; else they are searched for.
 */
final class Combinations {

    private final List<LineDimension> dimensions;
    private final List<List<String>> texts;
    /** What a step in each dimension's codes adds to a combination's key. */
    private final long[] steps;
    /** Keys of the combinations that occur, ascending. */
    private final long[] listed;
    /** By key, where few are possible: the number of the combination, if it occurs; else null. */
    private final int[] numbers;

    /**
     * @param lines every line that will be asked about, in any order
     * @param mostTabled up to how many possible combinations a table has
     * @throws ArithmeticException when there are more possible combinations than 64 bits hold
     */
    Combinations(List<LineDimension> dimensions, KeptLines kept, LineOrder lines, int mostTabled) {
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
        this.numbers = possible <= mostTabled ? new int[(int) possible] : null;
        this.listed = numbers == null ? searched(lines) : numbered(lines);
    }

    int count() {
        return listed.length;
    }

    /**
     * Sets the first {@code count} numbers to those of the combinations of the lines from {@code from} on, each times a
     * factor.
     */
    void multiplesOf(int factor, LineOrder lines, int from, int count, int[] numbers) {
        if (this.numbers == null) {
            for (int i = 0; i < count; i++) {
                numbers[i] = number(key(lines, from + i)) * factor;
            }
        } else {
            keys(lines, from, count, numbers);
            for (int i = 0; i < count; i++) {
                numbers[i] = this.numbers[numbers[i]] * factor;
            }
        }
    }

    private int number(long key) {
        return numbers == null ? Arrays.binarySearch(listed, key) : numbers[(int) key];
    }

    /** The text of a combination in one of its dimensions. */
    String text(int combination, LineDimension dimension) {
        return texts.get(dimensions.indexOf(dimension)).get(code(combination, dimension));
    }

    /** The code of a combination's value in one of its dimensions. */
    int code(int combination, LineDimension dimension) {
        int i = dimensions.indexOf(dimension);
        return (int) (listed[combination] / steps[i] % texts.get(i).size());
    }

    /** The number, among the combinations of the other dimensions, of a combination without its first dimension's value. */
    int withoutFirst(int combination, Combinations others) {
        return others.number(listed[combination] % steps[0]);
    }

    private long key(LineOrder lines, int line) {
        long key = 0;
        for (int i = 0; i < steps.length; i++) {
            key += steps[i] * lines.values(dimensions.get(i)).get(line);
        }
        return key;
    }

    /** Keys that fit into the table. */
    private void keys(LineOrder lines, int from, int count, int[] keys) {
        Arrays.fill(keys, 0, count, 0);
        for (int i = 0; i < steps.length; i++) {
            lines.values(dimensions.get(i)).addMultiples((int) steps[i], from, count, keys);
        }
    }

    /** Numbers those that occur. @return their keys */
    private long[] numbered(LineOrder lines) {
        boolean[] occurs = new boolean[numbers.length];
        int[] keys = new int[LineOrder.BLOCK];
        for (int from = 0; from < lines.size(); from += LineOrder.BLOCK) {
            int size = Math.min(LineOrder.BLOCK, lines.size() - from);
            keys(lines, from, size, keys);
            for (int i = 0; i < size; i++) {
                occurs[keys[i]] = true;
            }
        }
        long[] occurring = new long[numbers.length];
        int count = 0;
        for (int key = 0; key < occurs.length; key++) {
            if (occurs[key]) {
                numbers[key] = count;
                occurring[count++] = key;
            }
        }
        return Arrays.copyOf(occurring, count);
    }

    private long[] searched(LineOrder lines) {
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
