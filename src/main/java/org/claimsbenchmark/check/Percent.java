package org.claimsbenchmark.check;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares of a whole in percent. */
final class Percent {

    private Percent() {}

    /** Rounded half up; 0 of nothing. */
    static BigDecimal of(long part, long whole, int decimals) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(decimals)
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }
}
