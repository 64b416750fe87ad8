package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimLine.Amounts;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.FinalAction.Verdict;

/** Applies {@link FinalAction} to every claim line of a run that needs it, one claim line in memory at a time. */
final class FinalActionOfRun {

    private static final int ROWS_PER_FETCH = 10_000;

    /** A claim line of one record that is neither void nor reversal is kept without being looked at. */
    private static final String OPEN_CLAIM_LINES = """
            with of_run as (
              select extract_id, load_order from claims.run_extract where run_id = ? and role <> 'replaced')
            select l.claim_key, l.claim_line_number, l.extract_id, r.load_order, l.record_number, l.adjustment,
                   l.billed_cents, l.allowed_cents, l.paid_cents, l.content_key
            from claims.line l
            join of_run r using (extract_id)
            join (select claim_key, claim_line_number
                  from claims.line
                  join of_run using (extract_id)
                  group by claim_key, claim_line_number
                  having count(*) > 1
                      or bool_or(adjustment = 'void')
                      or bool_or(least(billed_cents, allowed_cents, paid_cents) < 0)) open
              using (claim_key, claim_line_number)
            order by l.claim_key, l.claim_line_number, r.load_order, l.record_number
            """;

    private final Connection connection;
    private final long runId;

    FinalActionOfRun(Connection connection, long runId) {
        this.connection = connection;
        this.runId = runId;
    }

    void settle() throws SQLException {
        SettlementWriter writer = new SettlementWriter(connection, runId);
        try (PreparedStatement statement = connection.prepareStatement(OPEN_CLAIM_LINES)) {
            statement.setFetchSize(ROWS_PER_FETCH);
            statement.setLong(1, runId);
            try (ResultSet rows = statement.executeQuery()) {
                UUID claim = null;
                String claimLine = null;
                List<LineVersion> versions = new ArrayList<>();
                while (rows.next()) {
                    UUID rowClaim = rows.getObject(1, UUID.class);
                    String rowClaimLine = rows.getString(2);
                    if (!rowClaim.equals(claim) || !rowClaimLine.equals(claimLine)) {
                        write(versions, writer);
                        versions.clear();
                        claim = rowClaim;
                        claimLine = rowClaimLine;
                    }
                    versions.add(version(rows));
                }
                write(versions, writer);
            }
        }
        writer.flush();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze claims.settlement");
        }
    }

    private static void write(List<LineVersion> versions, SettlementWriter writer) throws SQLException {
        for (Verdict verdict : FinalAction.decide(versions)) {
            if (verdict.bucket() != Bucket.KEPT) {
                writer.add(verdict);
            }
        }
    }

    private static LineVersion version(ResultSet row) throws SQLException {
        return new LineVersion(
                row.getInt(3),
                row.getInt(4),
                row.getLong(5),
                Adjustment.valueOf(row.getString(6).toUpperCase(Locale.ROOT)),
                new Amounts(money(row, 7), money(row, 8), money(row, 9)),
                row.getObject(10, UUID.class));
    }

    private static Money money(ResultSet row, int column) throws SQLException {
        long cents = row.getLong(column);
        return row.wasNull() ? null : new Money(cents);
    }
}
