package org.claimsbenchmark.benchmark.outlier;

import java.math.BigInteger;

/**
 * Between which allowed amounts a line is no outlier: within three times the distance of the quartiles from them, on a
 * logarithmic scale. No logarithm is taken: that x is above the limit, log x &gt; log q3 + 3 (log q3 - log q1), is to say that
 * x q1&sup3; &gt; q3&#8308;, in whole numbers. So the limits are exact to the cent, the same on every machine.
 *
 * @param least cents: the least amount that is no outlier
 * @param most cents: the greatest; null where it is more than an amount can be
 */
record OutlierLimits(long least, Long most) {

    /** What an amount of twelve digits before the point can be. */
    private static final BigInteger GREATEST_AMOUNT = BigInteger.valueOf(99_999_999_999_999L);

    /**
     * @param p25 first quartile in cents, one or more
     * @param p75 third quartile in cents
     */
    static OutlierLimits of(long p25, long p75) {
        if (p25 < 1 || p75 < p25) {
            throw new IllegalArgumentException("quartiles of prices must be 1 cent or more, in order");
        }
        BigInteger first = BigInteger.valueOf(p25);
        BigInteger third = BigInteger.valueOf(p75);
        BigInteger[] lower = first.pow(4).divideAndRemainder(third.pow(3));
        BigInteger upper = third.pow(4).divide(first.pow(3));
        return new OutlierLimits(
                lower[0].longValueExact() + (lower[1].signum() == 0 ? 0 : 1),
                upper.compareTo(GREATEST_AMOUNT) > 0 ? null : Long.valueOf(upper.longValueExact()));
    }

    boolean isBelow(long cents) {
        return cents < least;
    }

    boolean isAbove(long cents) {
        return most != null && cents > most;
    }
}
