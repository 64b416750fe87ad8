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

    /**
     * @param sorted holds the amounts, in cents, ascending from {@code start} on
     * @param count how many amounts, at least one
     */
    static AmountStatistics of(long[] sorted, int start, int count, long sum) {
        return new AmountStatistics(
                sum,
                ExactStatistics.mean(sum, count),
                ExactStatistics.percentile(sorted, start, count, 10),
                ExactStatistics.percentile(sorted, start, count, 25),
                ExactStatistics.percentile(sorted, start, count, 50),
                ExactStatistics.percentile(sorted, start, count, 75),
                ExactStatistics.percentile(sorted, start, count, 90));
    }
}
