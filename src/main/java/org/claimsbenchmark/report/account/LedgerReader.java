package org.claimsbenchmark.report.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.report.account.RunLedger.Buckets;
import org.claimsbenchmark.report.account.RunLedger.Change;
import org.claimsbenchmark.report.account.RunLedger.Extract;
import org.claimsbenchmark.report.account.RunLedger.Reason;
import org.claimsbenchmark.report.account.RunLedger.Refused;
import org.claimsbenchmark.report.account.RunLedger.Rejects;
import org.claimsbenchmark.report.account.RunLedger.Totals;

/** Reads what the database says of a run. */
public final class LedgerReader {

    /** Of an extract that is not settled, what was read of it so far. */
    private static final String EXTRACTS = """
            select e.file_name, e.sha256, r.role,
                   coalesce(r.records_read, c.read), coalesce(r.records_rejected, c.rejected), r.records_out_of_scope,
                   r.records_duplicate, r.records_superseded, r.records_kept,
                   r.billed_read, r.billed_rejected, r.billed_out_of_scope, r.billed_duplicate, r.billed_superseded,
                   r.billed_kept
            from claims.run_extract r join claims.extract e using (extract_id)
            left join lateral (
              select sum(x.records_read) as read, sum(x.records_rejected) as rejected
              from claims.extract_count x where x.extract_id = r.extract_id and r.role in ('loaded', 'refused')) c on true
            where r.run_id = ? order by r.load_order
            """;

    private static final String REFUSALS = """
            select f.file_name, f.sha256, f.code, f.sentence, exists (
                     select from claims.run_extract r join claims.extract e using (extract_id)
                     where r.run_id = f.run_id and r.role = 'carried' and e.file_name = f.file_name)
            from claims.refusal f where f.run_id = ?
            order by f.file_name collate "C", f.code collate "C", f.sentence collate "C"
            """;

    private static final String WITHDRAWN =
            "select file_name from claims.withdrawal where run_id = ? order by file_name collate \"C\"";

    private static final String REJECTS = """
            select j.code, count(*), count(distinct j.extract_id), min(f.meaning)
            from claims.run_extract r
            join (select distinct extract_id, record_number, code from claims.reject where closed_by is null) j using (extract_id)
            join claims.finding_code f on f.code = j.code
            where r.run_id = ? and r.role = 'loaded' group by j.code order by j.code
            """;

    private static final String PREVIOUS = """
            select base_run_id from claims.run
            where run_id = ? and base_run_id is not null and status in ('published', 'superseded')
            """;

    private static final String TOTALS = """
            select count(*) filter (where role in ('loaded', 'carried')), coalesce(sum(records_read), 0),
                   coalesce(sum(records_kept), 0), coalesce(sum(billed_kept), 0),
                   (select count(*) from published.cell c where c.run_id = any (array_agg(r.run_id)))
            from claims.run_extract r where run_id = ?
            """;

    private static final String SHOWN =
            "select run_id, published_at from claims.run where edition = ? and status = 'published'";

    private static final String ROWS = """
            select unchanged_row_count, large_change_row_count, small_change_row_count, small_changes_pass from claims.run
            where run_id = ? and unchanged_row_count is not null
            """;

    private LedgerReader() {}

    /** The publication that an edition shows; null when there is none. */
    public static RunAccount.Shown shown(Connection connection, String edition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SHOWN)) {
            select.setString(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new RunAccount.Shown(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class)
                                        .toInstant()
                                        .truncatedTo(ChronoUnit.MILLIS))
                        : null;
            }
        }
    }

    public static RunLedger read(Connection connection, long runId) throws SQLException {
        RowsOfRun rows = new RowsOfRun(connection, runId);
        return new RunLedger(
                rows.all(EXTRACTS, LedgerReader::extract),
                refused(rows),
                rows.all(WITHDRAWN, row -> row.getString(1)),
                rows.all(
                        REJECTS,
                        row -> new Rejects(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4))),
                change(rows));
    }

    private static Extract extract(ResultSet row) throws SQLException {
        return new Extract(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                new Buckets<>(
                        RowsOfRun.count(row, 4),
                        RowsOfRun.count(row, 5),
                        RowsOfRun.count(row, 6),
                        RowsOfRun.count(row, 7),
                        RowsOfRun.count(row, 8),
                        RowsOfRun.count(row, 9)),
                new Buckets<>(
                        row.getBigDecimal(10),
                        row.getBigDecimal(11),
                        row.getBigDecimal(12),
                        row.getBigDecimal(13),
                        row.getBigDecimal(14),
                        row.getBigDecimal(15)));
    }

    /** One entry an extract, with all its reasons. */
    private static List<Refused> refused(RowsOfRun rows) throws SQLException {
        Map<Refused, List<Reason>> reasons = new LinkedHashMap<>();
        rows.all(
                REFUSALS,
                row -> reasons.computeIfAbsent(
                                new Refused(row.getString(1), row.getString(2), row.getBoolean(5), List.of()),
                                extract -> new ArrayList<>())
                        .add(new Reason(row.getString(3), row.getString(4))));
        return reasons.entrySet().stream()
                .map(extract -> extract.getKey().with(extract.getValue()))
                .toList();
    }

    private static Change change(RowsOfRun rows) throws SQLException {
        List<Long> previous = rows.all(PREVIOUS, row -> row.getLong(1));
        if (previous.isEmpty()) {
            return null;
        }
        RowsOfRun before = new RowsOfRun(rows.connection(), previous.get(0));
        return new Change(before.runId(), totals(before), totals(rows), rows(rows));
    }

    private static RunLedger.Rows rows(RowsOfRun rows) throws SQLException {
        return rows
                .all(ROWS, row -> new RunLedger.Rows(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Totals totals(RowsOfRun rows) throws SQLException {
        return rows.all(
                        TOTALS,
                        row -> new Totals(
                                row.getLong(1), row.getLong(2), row.getLong(3), row.getBigDecimal(4), row.getLong(5)))
                .get(0);
    }
}
