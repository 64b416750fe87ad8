package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.SQLException;
import org.claimsbenchmark.benchmark.outlier.FeeBasisOutliers;
import org.claimsbenchmark.benchmark.outlier.Outliers;
import org.claimsbenchmark.copy.CopyRows;

/** {@code published.outlier_rule}: the limits of each fee basis, and how many lines lie beyond them. */
public final class OutlierRuleTable {

    private OutlierRuleTable() {}

    public static void write(Connection connection, long runId, Outliers outliers) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.outlier_rule",
                "run_id, fee_basis, lower_limit, upper_limit, cell_line_count, low_outlier_line_count,"
                        + " high_outlier_line_count, outlier_line_count, patient_count, suppressed")) {
            for (FeeBasisOutliers each : outliers.all()) {
                rows.number(runId)
                        .text(each.feeBasis())
                        .dollars(each.leastCents())
                        .dollars(each.mostCents())
                        .number(each.pricedLines())
                        .number(each.low())
                        .number(each.high())
                        .number(each.lines())
                        .number(each.patients())
                        .flag(each.lines() == null)
                        .endRow();
            }
            rows.finish();
        }
    }
}
