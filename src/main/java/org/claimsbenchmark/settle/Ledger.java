package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.SettlementResult.Tally;

/**
 * Fills {@code claims.run_extract}: where the records of each extract of the run ended, and their charges. What was read
 * comes from the load step's counts and from all loaded lines, the buckets from settlement and from the kept lines, so that a
 * lost record or dollar shows as a difference. Every line of a replaced extract is superseded.
 */
final class Ledger {

    private static final String FILL = """
            with counted as (
              select extract_id, sum(records_read) as records_read, sum(records_rejected) as records_rejected,
                     sum(records_out_of_scope_by_code) as records_out_of_scope,
                     sum(billed_rejected_cents) as billed_rejected
              from claims.extract_count group by extract_id),
            loaded as (
              select l.extract_id, count(*) as records, coalesce(sum(l.billed_cents), 0) as billed
              from claims.run_extract e join claims.line l using (extract_id)
              where e.run_id = ? group by l.extract_id),
            settled as (
              select s.extract_id,
                     count(*) filter (where s.bucket = 'out_of_scope') as records_out_of_scope,
                     sum(l.billed_cents) filter (where s.bucket = 'out_of_scope') as billed_out_of_scope,
                     count(*) filter (where s.bucket = 'duplicate') as records_duplicate,
                     sum(l.billed_cents) filter (where s.bucket = 'duplicate') as billed_duplicate,
                     count(*) filter (where s.bucket = 'superseded') as records_superseded,
                     sum(l.billed_cents) filter (where s.bucket = 'superseded') as billed_superseded
              from claims.settlement s join claims.line l using (extract_id, record_number)
              where s.run_id = ? group by s.extract_id),
            kept as (
              select extract_id, count(*) as records, sum(billed_cents) as billed
              from pg_temp.kept_line group by extract_id),
            -- a replaced extract has no settlement and no kept line: all that was loaded of it is superseded
            filled as (
              select e.extract_id,
                     coalesce(c.records_read, 0) as records_read,
                     coalesce(c.records_rejected, 0) as records_rejected,
                     coalesce(c.records_out_of_scope, 0) + coalesce(s.records_out_of_scope, 0) as records_out_of_scope,
                     coalesce(s.records_duplicate, 0) as records_duplicate,
                     coalesce(case when e.role = 'replaced' then l.records else s.records_superseded end, 0)
                       as records_superseded,
                     coalesce(k.records, 0) as records_kept,
                     coalesce(l.billed, 0) + coalesce(c.billed_rejected, 0) as billed_read,
                     coalesce(c.billed_rejected, 0) as billed_rejected,
                     coalesce(s.billed_out_of_scope, 0) as billed_out_of_scope,
                     coalesce(s.billed_duplicate, 0) as billed_duplicate,
                     coalesce(case when e.role = 'replaced' then l.billed else s.billed_superseded end, 0)
                       as billed_superseded,
                     coalesce(k.billed, 0) as billed_kept
              from claims.run_extract e
              left join counted c using (extract_id)
              left join loaded l using (extract_id)
              left join settled s using (extract_id)
              left join kept k using (extract_id)
              where e.run_id = ?)
            update claims.run_extract e
            set records_read = f.records_read, records_rejected = f.records_rejected,
                records_out_of_scope = f.records_out_of_scope, records_duplicate = f.records_duplicate,
                records_superseded = f.records_superseded, records_kept = f.records_kept,
                billed_read = f.billed_read / 100.0, billed_rejected = f.billed_rejected / 100.0,
                billed_out_of_scope = f.billed_out_of_scope / 100.0, billed_duplicate = f.billed_duplicate / 100.0,
                billed_superseded = f.billed_superseded / 100.0, billed_kept = f.billed_kept / 100.0
            from filled f
            where e.run_id = ? and e.extract_id = f.extract_id
            """;

    private static final String TOTAL = """
            select coalesce(sum(records_read), 0), coalesce(sum(billed_read), 0),
                   coalesce(sum(records_rejected), 0), coalesce(sum(billed_rejected), 0),
                   coalesce(sum(records_out_of_scope), 0), coalesce(sum(billed_out_of_scope), 0),
                   coalesce(sum(records_duplicate), 0), coalesce(sum(billed_duplicate), 0),
                   coalesce(sum(records_superseded), 0), coalesce(sum(billed_superseded), 0),
                   coalesce(sum(records_kept), 0), coalesce(sum(billed_kept), 0)
            from claims.run_extract
            where run_id = ?
            """;

    private final Connection connection;
    private final long runId;

    Ledger(Connection connection, long runId) {
        this.connection = connection;
        this.runId = runId;
    }

    /** Needs {@link KeptLines} as the sessions left them. */
    SettlementResult fill() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FILL)) {
            for (int parameter = 1; parameter <= 4; parameter++) {
                statement.setLong(parameter, runId);
            }
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(TOTAL)) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new SettlementResult(tally(row, 1), buckets(row));
            }
        }
    }

    private static Map<Bucket, Tally> buckets(ResultSet row) throws SQLException {
        Map<Bucket, Tally> buckets = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) { // the columns follow the order of the buckets
            buckets.put(bucket, tally(row, 3 + 2 * bucket.ordinal()));
        }
        return buckets;
    }

    private static Tally tally(ResultSet row, int column) throws SQLException {
        return new Tally(row.getLong(column), Money.ofDollars(row.getBigDecimal(column + 1)));
    }
}
