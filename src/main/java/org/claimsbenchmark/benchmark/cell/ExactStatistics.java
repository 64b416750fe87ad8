package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Means, percentiles and ratios in whole numbers. Every rounding is half up, away from zero, and happens once. */
final class ExactStatistics {

    static final int RATIO_DECIMALS = 4;

    private ExactStatistics() {}

    /** Rounded quotient of a sum and a count above zero. */
    static long mean(long sum, long count) {
        return roundedQuotient(sum, count);
    }

    /**
     * Linear interpolation between order statistics (type 7, PostgreSQL's {@code percentile_cont}), rounded to cents.
     *
     * @param sorted holds the amounts, in cents, ascending from {@code start} on
     * @param count how many amounts, at least one
     * @param percent 0 to 100
     */
    static long percentile(long[] sorted, int start, int count, int percent) {
        long hundredthsOfRank = (long) percent * (count - 1);
        int below = start + (int) (hundredthsOfRank / 100);
        long fraction = hundredthsOfRank % 100;
        if (fraction == 0) {
            return sorted[below];
        }
        long hundredfold = Math.addExact(
                Math.multiplyExact(sorted[below], 100 - fraction), Math.multiplyExact(sorted[below + 1], fraction));
        return roundedQuotient(hundredfold, 100);
    }

    /** Quotient with four decimals, or null when there is nothing to divide by. */
    static BigDecimal ratio(long numerator, long denominator) {
        if (denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(numerator)
                .divide(BigDecimal.valueOf(denominator), RATIO_DECIMALS, RoundingMode.HALF_UP);
    }

    private static long roundedQuotient(long dividend, long divisor) {
        long quotient = dividend / divisor;
        long remainder = Math.abs(dividend % divisor);
        boolean up = remainder >= divisor - remainder;
        return up ? quotient + Long.signum(dividend) : quotient;
    }
}
