package org.claimsbenchmark.benchmark.cell;

/**
 * Between which order statistics the median of the population lies with at least 95 %, whatever its distribution: the
 * l-th smallest and the l-th greatest value, where l is the greatest number for which a binomial variable of that many
 * tosses is below l in at most 2.5 % of cases. About 4 bytes a line.
 */
final class MedianRanks {

    private static final double MOST_BELOW = 0.025;

    /** By number of values: how many of them, at either end, end with the bound; 0 where there are too few for bounds. */
    private final int[] depths;

    /** @param most up to how many values are asked about */
    MedianRanks(int most) {
        depths = new int[most + 1];
        int depth = 0;
        double below = 0; // probability of fewer than depth heads in n tosses
        double at = 1; // of exactly depth
        for (int n = 1; n <= most; n++) {
            double before = at * depth / (n - depth); // of one head less, in one toss less
            below -= before / 2;
            at = (at + before) / 2;
            while (below + at <= MOST_BELOW) {
                below += at;
                depth++;
                at = at * (n - depth + 1) / depth;
            }
            depths[n] = depth;
        }
    }

    /** Whether so many values are enough to bound the median: six are. */
    boolean bound(int count) {
        return depths[count] > 0;
    }

    /** 0-based rank of the lower bound among so many values in ascending order. */
    int low(int count) {
        return depths[count] - 1;
    }

    /** 0-based rank of the upper bound. */
    int high(int count) {
        return count - depths[count];
    }
}
