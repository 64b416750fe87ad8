package org.claimsbenchmark.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars.
 *
 * @param cents whole cents, negative for reversals
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /**
     * Rounds half up (away from zero) to cents, once.
     *
     * @throws ArithmeticException when the amount does not fit 64 bits of cents
     */
    public static Money ofDollars(BigDecimal dollars) {
        return new Money(
                dollars.setScale(2, RoundingMode.HALF_UP).unscaledValue().longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    public BigDecimal dollars() {
        return BigDecimal.valueOf(cents, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
