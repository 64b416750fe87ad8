package org.claimsbenchmark.retention;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.publication.PublishedTables;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.NotInHistory;

/**
 * Removes what runs left that are not kept: their figures and what settling wrote, the extracts that no kept run has a part
 * in, and what Spring Batch recorded of them. A publication's row in {@code claims.run} stays, as purged.
 */
public final class Purge {

    /** Rows of these belong to a load that workers of other processes took part in, the last of them to a run. */
    static final List<String> OF_LOADS = List.of("batch.remote_portion", "batch.remote_input", "batch.remote_load");

    /** Rows of these belong to a run. */
    static final List<String> OF_RUNS = Stream.concat(
                    PublishedTables.ALL.stream(),
                    Stream.of(
                            "claims.settlement",
                            "claims.session_finding",
                            "claims.joined_amount",
                            "claims.receipt",
                            "claims.refusal",
                            "claims.run_extract"))
            .toList();

    /** Rows of these belong to an extract. */
    static final List<String> OF_EXTRACTS = List.of(
            "claims.line",
            "claims.reject",
            "claims.extract_note",
            "claims.extract_field",
            "claims.extract_part",
            "claims.extract_count",
            "claims.control_total");

    private static final String RUNS = """
            select run_id, action, case when published_at is null then 'never published' else status end as status,
              to_char(coalesce(published_at, started_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as published_or_begun
            from claims.run where run_id = any (?) order by run_id
            """;

    /** Whatever takes part in a kept run stays, also what another extract replaced there: its records are in that ledger. */
    private static final String EXTRACTS = """
            select extract_id, file_name, status, sha256 from claims.extract e
            where edition = ? and status <> 'published'
              and not exists (select from claims.run_extract x where x.extract_id = e.extract_id)
              and not exists (
                select from claims.run r where r.run_id = e.run_id and r.published_at is null and r.run_id <> all (?))
            order by extract_id
            """;

    private final Connection connection;
    private final Map<String, Long> removed = new LinkedHashMap<>();

    private Purge(Connection connection) {
        this.connection = connection;
    }

    /**
     * Works in the caller's transaction, which holds the lock of the edition.
     *
     * @return runs, extracts, and rows by table that were removed
     * @throws NotInHistory when the edition has no runs
     */
    public static List<Listing> of(Connection connection, String edition, Kept kept) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select from claims.run where edition = ? limit 1")) {
            select.setString(1, edition);
            if (!select.executeQuery().next()) {
                throw NotInHistory.edition(edition);
            }
        }
        return new Purge(connection).remove(edition, RunsToPurge.of(connection, edition, kept));
    }

    private List<Listing> remove(String edition, RunsToPurge runs) throws SQLException {
        Array all = runs.all(connection);
        Listing ofRuns = Listing.of(connection, "Runs", RUNS, all);
        for (String table : OF_LOADS) {
            delete(
                    table,
                    "job_execution_id in (select job_execution_id from batch.remote_load where run_id = any (?))",
                    all);
        }
        for (String table : OF_RUNS) {
            delete(table, "run_id = any (?)", all);
        }
        Array unpublished =
                connection.createArrayOf("bigint", runs.unpublished().toArray());
        update("update claims.run set status = 'purged' where run_id = any (?) and status = 'superseded'", all);
        Listing ofExtracts = Listing.of(connection, "Extracts", EXTRACTS, edition, unpublished);
        Array extracts = connection.createArrayOf(
                "integer", ofExtracts.rows().stream().map(row -> row.get(0)).toArray());
        for (String table : OF_EXTRACTS) {
            delete(table, "extract_id = any (?)", extracts);
        }
        update("update claims.extract set replaced_by = null where replaced_by = any (?)", extracts);
        delete("claims.extract", "extract_id = any (?)", extracts);
        delete("claims.run", "run_id = any (?)", unpublished);
        new BatchRecords(connection).removeAllButOfKeptRuns(edition).forEach(this::count);
        return List.of(ofRuns, ofExtracts, rows());
    }

    private void delete(String table, String condition, Array values) throws SQLException {
        count(table, update("delete from " + table + " where " + condition, values));
    }

    private long update(String sql, Array values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, values);
            return update.executeLargeUpdate();
        }
    }

    private void count(String table, long rows) {
        if (rows > 0) {
            removed.merge(table, rows, Long::sum);
        }
    }

    private Listing rows() {
        List<List<Object>> rows = new ArrayList<>();
        removed.forEach((table, count) -> rows.add(List.of(table, count)));
        return new Listing("Rows", List.of("table", "rows"), List.of(false, true), rows);
    }
}
