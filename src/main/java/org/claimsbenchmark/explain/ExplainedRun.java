package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.claimsbenchmark.history.NotInHistory;

/**
 * The publication that is asked about.
 *
 * @param runId its number
 * @param edition whose figures it published
 * @param referenceVersion of the tables that judged its lines
 */
record ExplainedRun(long runId, String edition, String referenceVersion) {

    private static final String OF_EDITION =
            "select run_id, edition, reference_version from benchmark.run where edition = ? and is_latest";

    private static final String BY_NUMBER =
            "select run_id, edition, reference_version from benchmark.run where run_id = ?";

    private static final String IS_LATEST = "select is_latest from benchmark.run where run_id = ?";

    /** Rejects of then may have become lines since, in a run that is gone; and extracts may be gone with their lines. */
    private static final String EXTRACTS_GONE = """
            select string_agg(p.file_name, ', ' order by p.file_name) from published.extract p
            where p.run_id = ? and p.role <> 'refused' and not exists (
              select from claims.run_extract r where r.run_id = p.run_id and r.extract_id = p.extract_id)
            """;

    private static final String READ_BY_A_RUN_THAT_IS_GONE = """
            select string_agg(e.file_name, ', ' order by e.file_name) from claims.run_extract r
            join claims.extract e using (extract_id)
            where r.run_id = ? and r.role in ('loaded', 'carried') and exists (
              select from claims.reject j
              where j.extract_id = r.extract_id and j.closed_by is not null and j.closed_by_run_id is null)
            """;

    /** @throws NotInHistory when the edition shows nothing */
    static ExplainedRun currentOf(Connection connection, String edition) throws SQLException {
        return find(connection, OF_EDITION, edition).orElseThrow(() -> NotInHistory.edition(edition));
    }

    /** @throws NotInHistory when the run is no publication whose figures are there */
    static ExplainedRun numbered(Connection connection, long runId) throws SQLException {
        return find(connection, BY_NUMBER, runId)
                .orElseThrow(() -> new NotInHistory("run " + runId
                        + ": expected a publication whose figures are there, found none; the view benchmark.run lists"
                        + " them"));
    }

    private static Optional<ExplainedRun> find(Connection connection, String query, Object key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ExplainedRun(row.getLong(1), row.getString(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /** Whether it is what its edition shows. */
    private boolean isCurrent(Connection connection) throws SQLException {
        return "t".equals(text(connection, IS_LATEST, runId));
    }

    /** @throws NotInHistory when it is not what its edition shows */
    void requireCurrent(Connection connection) throws SQLException {
        if (!isCurrent(connection)) {
            throw new NotInHistory("run " + runId + ": expected what edition " + edition
                    + " shows, found an earlier publication; auditors alone see those");
        }
    }

    /** Why its lines are not those of then, as a sentence; nothing while they are. */
    Optional<String> linesLost(Connection connection) throws SQLException {
        return linesLost(connection, runId);
    }

    /** The same of any run. */
    static Optional<String> linesLost(Connection connection, long runId) throws SQLException {
        String gone = text(connection, EXTRACTS_GONE, runId);
        if (gone != null) {
            return Optional.of("no longer: purged since with their lines: " + gone);
        }
        String read = text(connection, READ_BY_A_RUN_THAT_IS_GONE, runId);
        return read == null
                ? Optional.empty()
                : Optional.of("no longer: a run that is gone read rejects again, of " + read);
    }

    private static String text(Connection connection, String query, long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }
}
