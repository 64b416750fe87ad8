package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.benchmark.maturity.Completions;
import org.claimsbenchmark.benchmark.maturity.PaymentLag;
import org.claimsbenchmark.claim.ServicePeriod;
import org.claimsbenchmark.copy.CopyRows;

/** {@code published.payment_lag}: the rows of the lag triangle that are shown, and no other. */
public final class PaymentLagTable {

    private PaymentLagTable() {}

    /** @param completions by each payer's own lag: they stand beside the rows of a payer over all service dates */
    public static void write(Connection connection, long runId, List<PaymentLag> shown, Completions completions)
            throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.payment_lag",
                "run_id, fee_basis, payer, period, period_start, lag, lag_from, lag_to, line_count, patient_count,"
                        + " cumulative_line_count, cell_line_count, completion, suppressed")) {
            for (PaymentLag lag : shown) {
                rows.number(runId)
                        .text(lag.feeBasis())
                        .text(lag.payer())
                        .text(lag.period().label())
                        .text(lag.start() == null ? null : lag.start().toString())
                        .text(lag.lag().label());
                number(rows, lag.lag().from());
                number(rows, lag.lag().to());
                rows.number(lag.lines()).number(lag.patients());
                number(rows, lag.soFar());
                rows.number(lag.ofLines())
                        .decimal(completion(lag, completions))
                        .flag(false)
                        .endRow();
            }
            rows.finish();
        }
    }

    private static BigDecimal completion(PaymentLag lag, Completions completions) {
        return lag.period() == ServicePeriod.ALL && lag.lag().to() != null
                ? completions.within(lag.payer(), lag.lag().to())
                : null;
    }

    private static void number(CopyRows rows, Integer value) {
        rows.number(value == null ? null : Long.valueOf(value));
    }
}
