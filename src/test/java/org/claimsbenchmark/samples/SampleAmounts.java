package org.claimsbenchmark.samples;

import java.math.BigDecimal;

/** Amounts as extracts write them. */
final class SampleAmounts {

    private SampleAmounts() {}

    /** Dollars with two decimals and a point. */
    static String dollars(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
