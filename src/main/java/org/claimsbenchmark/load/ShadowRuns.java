package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Shadow runs in schema {@code claims}: never published themselves. Every method works inside the caller's transaction. */
public final class ShadowRuns {

    private final Connection connection;

    public ShadowRuns(Connection connection) {
        this.connection = connection;
    }

    /** One whose figures are there; its last step writes them all at once. */
    public Optional<ShadowRun> computed(long runId) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select r.edition, r.restores_run_id, r.reference_version from claims.run r"
                        + " where r.run_id = ? and r.action = 'shadow' and r.status = 'running'"
                        + " and exists (select from published.extract p where p.run_id = r.run_id)")) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ShadowRun(runId, row.getString(1), row.getLong(2), row.getString(3)))
                        : Optional.empty();
            }
        }
    }

    /**
     * What a shadow run loaded becomes the extracts of another run, which has its figures already, and takes the place of
     * what the edition rests on; the shadow run leaves.
     */
    public void handOver(long shadowRunId, long runId) throws SQLException {
        // before the loaded come in: content and name are unique among the published
        update(
                "update claims.extract e set status = 'replaced', replaced_by = n.extract_id from claims.run r,"
                        + " claims.extract n where r.run_id = ? and n.run_id = ? and e.edition = r.edition"
                        + " and e.status = 'published' and n.sha256 = e.sha256",
                runId,
                shadowRunId);
        update("delete from claims.run_extract where run_id = ?", shadowRunId);
        update(
                "update claims.extract e set edition = r.edition, run_id = r.run_id from claims.run r"
                        + " where r.run_id = ? and e.run_id = ?",
                runId,
                shadowRunId);
        update("update claims.run_extract set role = 'loaded' where run_id = ? and role = 'carried'", runId);
        update("update published.extract set role = 'loaded' where run_id = ? and role = 'carried'", runId);
        update("delete from claims.run where run_id = ?", shadowRunId);
    }

    /** Removes one with all that it loaded and computed; false when the edition has none of this number. */
    public boolean discard(String shadowEdition, long runId) throws SQLException {
        update(
                "delete from claims.extract e using claims.run r where r.run_id = ? and r.edition = ?"
                        + " and r.action = 'shadow' and e.run_id = r.run_id",
                runId,
                shadowEdition);
        return update(
                        "delete from claims.run where run_id = ? and edition = ? and action = 'shadow'",
                        runId,
                        shadowEdition)
                == 1;
    }

    /** Removes all of them. */
    public void discardAll(String shadowEdition) throws SQLException {
        update(
                "delete from claims.extract e using claims.run r where r.edition = ? and r.action = 'shadow'"
                        + " and e.run_id = r.run_id",
                shadowEdition);
        update("delete from claims.run where edition = ? and action = 'shadow'", shadowEdition);
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setObject(i + 1, parameters[i]);
            }
            return update.executeUpdate();
        }
    }
}
