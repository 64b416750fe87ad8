package org.claimsbenchmark.benchmark.cell;

/**
 * One amount of a cell's priced lines that carry it, in cents. Percentiles interpolate linearly, then round half up.
 *
 * @param sum exact sum, null where it is withheld
 * @param mean rounded half up, null where it is withheld
 * @param p10 10th percentile, null where {@link #LEAST_FOR_TAILS too few} lines carry the amount, or it is not told how many do
 * @param p25 25th percentile
 * @param p50 median
 * @param p75 75th percentile
 * @param p90 90th percentile, null likewise
 * @param p50Low lower bound of the interval of at least 95 % for the median, null where fewer than six lines carry the
 *     amount
 * @param p50High its upper bound, null likewise
 */
public record AmountStatistics(
        Long sum, Long mean, Long p10, long p25, long p50, long p75, Long p90, Long p50Low, Long p50High) {

    /** From how many lines on a 10th and a 90th percentile are told: fewer have less than three beyond them. */
    public static final int LEAST_FOR_TAILS = 30;

    private static final int[] PERCENTS = {10, 25, 50, 75, 90};

    /** What {@link #of} takes. */
    static WantedRanks ranks(MedianRanks median) {
        return WantedRanks.of(PERCENTS, median);
    }

    /**
     * @param sum of all of them
     * @param told what is told beside the ranks
     * @param count how many amounts, at least one
     * @param noted the amounts, in cents, at the wanted ranks
     * @param median as for the ranks
     */
    static AmountStatistics of(ToldAmounts told, long sum, int count, long[] noted, MedianRanks median) {
        boolean tails = told.tails() && count >= LEAST_FOR_TAILS;
        boolean bound = median.bound(count);
        return new AmountStatistics(
                told.sums() ? sum : null,
                told.means() ? ExactStatistics.mean(sum, count) : null,
                tails ? percentile(0, count, noted) : null,
                percentile(1, count, noted),
                percentile(2, count, noted),
                percentile(3, count, noted),
                tails ? percentile(4, count, noted) : null,
                bound ? noted[2 * PERCENTS.length] : null,
                bound ? noted[2 * PERCENTS.length + 1] : null);
    }

    private static long percentile(int i, int count, long[] noted) {
        return ExactStatistics.percentile(noted[2 * i], noted[2 * i + 1], count, PERCENTS[i]);
    }
}
