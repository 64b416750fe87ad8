package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Means, percentiles and ratios in whole numbers. Every rounding is half up, away from zero, and happens once. */
final class ExactStatistics {

    static final int RATIO_DECIMALS = 4;

    private static final long RATIO_UNIT = 10_000;

    private ExactStatistics() {}

    /** Rounded quotient of a sum and a count above zero. */
    static long mean(long sum, long count) {
        return roundedQuotient(sum, count);
    }

    /** 0-based rank of the amount, among so many in ascending order, at which a percentile lies or that is next below it. */
    static int rankBelow(int count, int percent) {
        return (int) ((long) percent * (count - 1) / 100);
    }

    /**
     * Linear interpolation between order statistics (type 7, PostgreSQL's {@code percentile_cont}), rounded to cents.
     *
     * @param below the amount at {@link #rankBelow}, in cents
     * @param above the amount one rank higher, in cents; of no matter where there is none
     * @param count how many amounts, at least one
     * @param percent 0 to 100
     */
    static long percentile(long below, long above, int count, int percent) {
        return percentile(below, above, count, percent, 1);
    }

    /** As {@link #percentile(long, long, int, int)}, of values so many of whose units make one of the result's. */
    static long percentile(long below, long above, int count, int percent, int unit) {
        long fraction = (long) percent * (count - 1) % 100;
        if (fraction == 0) {
            return roundedQuotient(below, unit);
        }
        long hundredfold =
                Math.addExact(Math.multiplyExact(below, 100 - fraction), Math.multiplyExact(above, fraction));
        return roundedQuotient(hundredfold, 100L * unit);
    }

    /** Quotient with four decimals, or null when there is nothing to divide by. */
    static BigDecimal ratio(long numerator, long denominator) {
        if (denominator == 0) {
            return null;
        }
        long most = Long.MAX_VALUE / RATIO_UNIT;
        if (denominator > 0 && numerator >= -most && numerator <= most) {
            return BigDecimal.valueOf(roundedQuotient(numerator * RATIO_UNIT, denominator), RATIO_DECIMALS);
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
