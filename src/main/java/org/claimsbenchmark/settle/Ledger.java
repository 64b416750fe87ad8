package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.settle.SettlementResult.Tally;

/**
 * Fills {@code claims.run_extract}: where the records of each extract of the run ended, and their charges. What was read
 * comes from the load step's counts and from the database's count of the loaded lines, the buckets from what settling
 * decided about each, so that a lost record or dollar shows as a difference. Every line of a replaced extract is superseded.
 */
final class Ledger {

    private static final String FILL = """
            update claims.run_extract
            set records_read = ?, billed_read = ?, records_rejected = ?, billed_rejected = ?,
                records_out_of_scope = ?, billed_out_of_scope = ?, records_duplicate = ?, billed_duplicate = ?,
                records_superseded = ?, billed_superseded = ?, records_kept = ?, billed_kept = ?
            where run_id = ? and extract_id = ?
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

    /** @param extracts all of the run's that were not refused, the replaced ones included */
    SettlementResult fill(List<RunExtract> extracts, RunLines lines, Fates fates) throws SQLException {
        Map<Integer, Map<Bucket, Tally>> settled = BucketTallies.of(lines, fates);
        try (PreparedStatement statement = connection.prepareStatement(FILL)) {
            for (RunExtract extract : extracts) {
                set(statement, 1, read(extract));
                Map<Bucket, Tally> buckets = buckets(extract, settled.getOrDefault(extract.extractId(), Map.of()));
                for (Bucket bucket : Bucket.values()) { // the columns follow the order of the buckets
                    set(statement, 3 + 2 * bucket.ordinal(), buckets.getOrDefault(bucket, Tally.NONE));
                }
                statement.setLong(13, runId);
                statement.setInt(14, extract.extractId());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        try (PreparedStatement statement = connection.prepareStatement(TOTAL)) {
            statement.setLong(1, runId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new SettlementResult(tally(row, 1), buckets(row));
            }
        }
    }

    private static Tally read(RunExtract extract) {
        return new Tally(
                extract.recordsRead(),
                extract.lines().billed().plus(extract.rejected().billed()));
    }

    private static Map<Bucket, Tally> buckets(RunExtract extract, Map<Bucket, Tally> settled) {
        Map<Bucket, Tally> buckets = new EnumMap<>(Bucket.class);
        buckets.putAll(settled);
        buckets.put(Bucket.REJECTED, extract.rejected());
        buckets.merge(Bucket.OUT_OF_SCOPE, new Tally(extract.outOfScopeByCode(), Money.ZERO), Tally::plus);
        if (extract.replaced()) {
            buckets.put(Bucket.SUPERSEDED, extract.lines());
        }
        return buckets;
    }

    private static void set(PreparedStatement statement, int parameter, Tally tally) throws SQLException {
        statement.setLong(parameter, tally.records());
        statement.setBigDecimal(parameter + 1, tally.billed().dollars());
    }

    private static Map<Bucket, Tally> buckets(ResultSet row) throws SQLException {
        Map<Bucket, Tally> buckets = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            buckets.put(bucket, tally(row, 3 + 2 * bucket.ordinal()));
        }
        return buckets;
    }

    private static Tally tally(ResultSet row, int column) throws SQLException {
        return new Tally(row.getLong(column), Money.ofDollars(row.getBigDecimal(column + 1)));
    }
}
