package org.claimsbenchmark.benchmark.maturity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsbenchmark.benchmark.privacy.Suppression;

/**
 * One payer's lines by month of service and by lag: whole months from service to payment, none below zero. A month of
 * service has been watched up to the payer's latest month of payment.
 */
final class LagTriangle {

    /** With fewer dated lines a payer's lag is not estimated. */
    static final long LEAST_LINES = 100;

    private final SortedMap<YearMonth, long[]> cumulative = new TreeMap<>();
    private final YearMonth asOf;
    private final long lines;
    /** By lag: the share of a month's lines that has come, of those that come in the end; null where it cannot be told. */
    private final BigDecimal[] completions;

    /** @param paid one payer's, at least one with a month of payment */
    LagTriangle(List<PaidLines> paid) {
        List<PaidLines> dated =
                paid.stream().filter(each -> each.paid() != null).toList();
        asOf = dated.stream().map(PaidLines::paid).max(YearMonth::compareTo).orElseThrow();
        lines = dated.stream().mapToLong(PaidLines::lines).sum();
        for (PaidLines each : dated) {
            if (!each.service().isAfter(asOf)) {
                long[] byLag = cumulative.computeIfAbsent(each.service(), month -> new long[age(month) + 1]);
                byLag[lag(each)] += each.lines();
            }
        }
        int greatest = 0;
        for (long[] byLag : cumulative.values()) {
            for (int lag = 1; lag < byLag.length; lag++) {
                byLag[lag] += byLag[lag - 1];
            }
            greatest = Math.max(greatest, byLag.length);
        }
        completions = new BigDecimal[greatest];
        BigDecimal completion = BigDecimal.ONE;
        for (int lag = greatest - 1; lag >= 0; lag--) {
            completion = completion == null ? null : before(lag, completion);
            completions[lag] = completion;
        }
    }

    static int lag(PaidLines lines) {
        return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(lines.service(), lines.paid())));
    }

    /** Months from service to the payer's latest payment. */
    int age(YearMonth service) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(service, asOf));
    }

    /** Share of the month's lines that has come; null where it cannot be told. */
    BigDecimal completion(YearMonth service) {
        return completionAt(age(service));
    }

    /** Share of a month's lines that comes within so many months of lag; null where it cannot be told. */
    BigDecimal completionAt(int lag) {
        return lines < LEAST_LINES || lag < 0 || completions.length == 0
                ? null
                : completions[Math.min(lag, completions.length - 1)];
    }

    /**
     * Chain ladder: of the months that were watched for one more month of lag, what had come at a lag over what had come a
     * month later, times what is complete by then. A step that 1 to 10 lines took is none: it would tell of them.
     */
    private BigDecimal before(int lag, BigDecimal completionAfter) {
        long now = 0;
        long next = 0;
        for (long[] byLag : cumulative.values()) {
            if (byLag.length > lag + 1) {
                now += byLag[lag];
                next += byLag[lag + 1];
            }
        }
        if (next == now || Suppression.hides(next - now)) {
            return completionAfter;
        }
        return Suppression.hides(now) || now == 0
                ? null
                : completionAfter
                        .multiply(BigDecimal.valueOf(now))
                        .divide(BigDecimal.valueOf(next), MathContext.DECIMAL128);
    }
}
