package org.claimsbenchmark.benchmark.kept;

/** Sorts row numbers by a key of each row: a stable radix sort, 11 bits a pass, in time linear in the rows. */
public final class RowOrder {

    private static final int DIGIT_BITS = 11;
    private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;

    private RowOrder() {}

    /**
     * Rows 0 to {@code keys.length - 1} by ascending key, equal keys in row order.
     *
     * @param keys one a row
     */
    public static int[] by(long[] keys) {
        int[] rows = new int[keys.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = row;
        }
        return sort(rows, keys);
    }

    /** The given rows by ascending key, equal keys in the given order. May reuse the given array. */
    public static int[] sort(int[] rows, long[] keys) {
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int row : rows) {
            least = Math.min(least, keys[row]);
            greatest = Math.max(greatest, keys[row]);
        }
        if (rows.length < 2 || least == greatest) {
            return rows;
        }
        // unsigned distance from the least key: right for any two longs
        int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest - least);
        int[] from = rows;
        int[] to = new int[rows.length];
        for (int shift = 0; shift < bits; shift += DIGIT_BITS) {
            deal(from, to, keys, least, shift);
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void deal(int[] from, int[] to, long[] keys, long least, int shift) {
        int[] next = new int[DIGIT_MASK + 2];
        for (int row : from) {
            next[digit(keys[row] - least, shift) + 1]++;
        }
        for (int digit = 0; digit <= DIGIT_MASK; digit++) {
            next[digit + 1] += next[digit];
        }
        for (int row : from) {
            to[next[digit(keys[row] - least, shift)]++] = row;
        }
    }

    private static int digit(long distance, int shift) {
        return (int) (distance >>> shift) & DIGIT_MASK;
    }
}
