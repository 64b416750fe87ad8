package org.claimsbenchmark.benchmark.cell;

/**
 * One amount of a cell's priced lines that carry it, in cents. Percentiles interpolate linearly, then round half up.
 *
 * @param sum exact sum
 * @param mean rounded half up
 * @param p10 10th percentile
 * @param p25 25th percentile
 * @param p50 median
 * @param p75 75th percentile
 * @param p90 90th percentile
 */
public record AmountStatistics(long sum, long mean, long p10, long p25, long p50, long p75, long p90) {

    static final int[] PERCENTS = {10, 25, 50, 75, 90};

    /**
     * @param count how many amounts, at least one
     * @param around for each percentile the amounts, in cents, at its rank or below and above it
     */
    static AmountStatistics of(long sum, int count, long[] around) {
        return new AmountStatistics(
                sum,
                ExactStatistics.mean(sum, count),
                percentile(0, count, around),
                percentile(1, count, around),
                percentile(2, count, around),
                percentile(3, count, around),
                percentile(4, count, around));
    }

    private static long percentile(int i, int count, long[] around) {
        return ExactStatistics.percentile(around[2 * i], around[2 * i + 1], count, PERCENTS[i]);
    }
}
