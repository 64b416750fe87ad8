package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Turns a checked run into the edition's current publication, inside the caller's one transaction. */
public final class Publication {

    /** How a run that published nothing came to its end; the names are those of {@code claims.run.status}. */
    public enum Unpublished {
        /** What it was given, or all of that which would have changed a figure, was refused. */
        REFUSED,
        /** Figures would have changed by few patients. */
        HELD
    }

    private final Connection connection;

    public Publication(Connection connection) {
        this.connection = connection;
    }

    /**
     * The run's figures and ledger become current, the former run's become history, and what failed runs left behind
     * leaves.
     *
     * @throws IllegalStateException when another run was published since this one began
     */
    public void publish(long runId) throws SQLException {
        update(
                "update claims.run set status = 'superseded' where status = 'published'"
                        + " and run_id = (select base_run_id from claims.run where run_id = ?)",
                runId);
        int published = update(
                "update claims.run r set status = 'published', published_at = now() where run_id = ?"
                        + " and status = 'running' and not exists (select from claims.run p"
                        + " where p.edition = r.edition and p.status = 'published')",
                runId);
        if (published != 1) {
            throw new IllegalStateException(
                    "run " + runId + " cannot be published: another run of its edition was published since it began");
        }
        // the replaced leave before the loaded come in: content and name are unique among the published
        update(
                "update claims.extract e set status = 'replaced', replaced_by = (select n.extract_id from claims.extract n"
                        + " join claims.run_extract nr on nr.extract_id = n.extract_id"
                        + " where nr.run_id = r.run_id and nr.role in ('loaded', 'carried')"
                        + " and (n.file_name = e.file_name or n.sha256 in (e.sha256, r.replaced_by_sha256))"
                        + " order by nr.load_order desc limit 1)"
                        + " from claims.run_extract r where r.run_id = ? and r.role = 'replaced'"
                        + " and r.extract_id = e.extract_id",
                runId);
        takeOut(runId);
        update(
                "update claims.extract e set status = 'published', replaced_by = null from claims.run_extract r"
                        + " where r.run_id = ? and r.role in ('loaded', 'carried') and r.extract_id = e.extract_id"
                        + " and e.status <> 'published'",
                runId);
        update(
                "delete from claims.withdrawal w using claims.run_extract r, claims.extract e where r.run_id = ?"
                        + " and r.role in ('loaded', 'carried') and r.extract_id = e.extract_id"
                        + " and w.edition = e.edition and w.sha256 = e.sha256",
                runId);
        update(
                "update claims.extract e set (records_read, records_rejected, records_out_of_scope, records_duplicate,"
                        + " records_superseded, records_kept, billed_read, billed_rejected, billed_out_of_scope,"
                        + " billed_duplicate, billed_superseded, billed_kept) = (r.records_read, r.records_rejected,"
                        + " r.records_out_of_scope, r.records_duplicate, r.records_superseded, r.records_kept,"
                        + " r.billed_read, r.billed_rejected, r.billed_out_of_scope, r.billed_duplicate,"
                        + " r.billed_superseded, r.billed_kept)"
                        + " from claims.run_extract r where r.run_id = ? and r.extract_id = e.extract_id",
                runId);
        // a run that began on an earlier publication can never be published: what it loaded is of no use any more
        update(
                "delete from claims.extract e using claims.run r, claims.run l where r.run_id = ?"
                        + " and l.edition = r.edition and l.published_at is null and e.run_id = l.run_id",
                runId);
        update(
                "delete from claims.run l using claims.run r where r.run_id = ? and l.edition = r.edition"
                        + " and l.published_at is null",
                runId);
    }

    /** The run came to its end and published nothing; what it noted stays until the edition is published. */
    public void end(long runId, Unpublished as) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update claims.run set status = ? where run_id = ? and published_at is null")) {
            update.setString(1, as.name().toLowerCase(Locale.ROOT));
            update.setLong(2, runId);
            update.executeUpdate();
        }
    }

    /** Removes a run that published nothing, with all that it loaded and computed. */
    public void forget(long runId) throws SQLException {
        update("delete from claims.extract where run_id = ?", runId);
        update("delete from claims.run where run_id = ? and published_at is null", runId);
    }

    /** What was published and has no part in a run that withdraws or rolls back leaves, and its content stays out. */
    private void takeOut(long runId) throws SQLException {
        update(
                "with left_out as ("
                        + "update claims.extract e set status = 'withdrawn' from claims.run r where r.run_id = ?"
                        + " and r.action in ('withdraw', 'roll_back') and e.edition = r.edition and e.status = 'published'"
                        + " and not exists (select from claims.run_extract x where x.run_id = r.run_id"
                        + " and x.extract_id = e.extract_id) returning e.edition, e.sha256, e.file_name, r.run_id)"
                        + " insert into claims.withdrawal (edition, sha256, file_name, run_id)"
                        + " select edition, sha256, file_name, run_id from left_out on conflict do nothing",
                runId);
    }

    /**
     * Takes the run's cells into the summaries of their index, which vacuum does late or, where the server is up for the
     * length of a run, never: until then everything asked of the cells of any run reads those of this one.
     */
    public void summariseCells() throws SQLException {
        try (Statement select = connection.createStatement()) {
            select.execute("select published.summarise_cells()");
        }
    }

    private int update(String sql, long runId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, runId);
            return update.executeUpdate();
        }
    }
}
