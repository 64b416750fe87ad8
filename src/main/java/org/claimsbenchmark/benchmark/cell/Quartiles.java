package org.claimsbenchmark.benchmark.cell;

/**
 * The middle and the quarters of some values: interpolated linearly between lines, then rounded half up.
 *
 * @param p25 25th percentile
 * @param p50 median
 * @param p75 75th percentile
 */
public record Quartiles(long p25, long p50, long p75) {

    private static final int[] PERCENTS = {25, 50, 75};

    /** What {@link #of} takes. */
    static WantedRanks ranks() {
        return WantedRanks.of(PERCENTS, null);
    }

    /** @param unit how many units of the values make one of the result's */
    static Quartiles of(OrderStatistics values, int slot, int unit) {
        long[] noted = values.noted(slot);
        int count = values.count(slot);
        return new Quartiles(
                ExactStatistics.percentile(noted[0], noted[1], count, PERCENTS[0], unit),
                ExactStatistics.percentile(noted[2], noted[3], count, PERCENTS[1], unit),
                ExactStatistics.percentile(noted[4], noted[5], count, PERCENTS[2], unit));
    }
}
