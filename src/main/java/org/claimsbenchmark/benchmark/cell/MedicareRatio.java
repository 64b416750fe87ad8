package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** The mean of allowed over the Medicare amount, exact until it is rounded. */
final class MedicareRatio {

    /** Sum of allowed, in cents, by the Medicare amount, in cents, that it is measured by. */
    private final Map<Long, Long> allowedByMedicare = new TreeMap<>();

    private long lines;

    /** Adds priced lines of one year: their allowed cents together, how many, and the Medicare amount in cents. */
    void add(long allowed, int pricedLines, long medicare) {
        if (pricedLines > 0) {
            allowedByMedicare.merge(medicare, allowed, Math::addExact);
            lines += pricedLines;
        }
    }

    /** Four decimals, half up; null without any line. */
    BigDecimal mean() {
        if (lines == 0) {
            return null;
        }
        if (allowedByMedicare.size() == 1) {
            Map.Entry<Long, Long> only = allowedByMedicare.entrySet().iterator().next();
            return ExactStatistics.ratio(only.getValue(), Math.multiplyExact(only.getKey(), lines));
        }
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Map.Entry<Long, Long> entry : allowedByMedicare.entrySet()) {
            BigInteger medicare = BigInteger.valueOf(entry.getKey());
            numerator = numerator.multiply(medicare).add(denominator.multiply(BigInteger.valueOf(entry.getValue())));
            denominator = denominator.multiply(medicare);
        }
        return new BigDecimal(numerator)
                .divide(
                        new BigDecimal(denominator.multiply(BigInteger.valueOf(lines))),
                        ExactStatistics.RATIO_DECIMALS,
                        RoundingMode.HALF_UP);
    }
}
