package org.claimsbenchmark.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The runs of a database as they are at one moment, whatever runs meanwhile. */
public final class History {

    private final Connection connection;

    private History(Connection connection) {
        this.connection = connection;
    }

    /** @param connection in auto-commit mode; it is good for nothing else afterwards */
    public static History of(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return new History(connection);
    }

    /** Every edition with its current publication. */
    public Listing editions() throws SQLException {
        return Editions.all(this);
    }

    /**
     * The runs of an edition, newest first.
     *
     * @throws NotInHistory when it has none
     */
    public Listing runs(String edition) throws SQLException {
        return Runs.of(this, edition);
    }

    /**
     * All about one run.
     *
     * @throws NotInHistory when there is no run of this number
     */
    public List<Listing> show(long runId) throws SQLException {
        return RunPage.of(this, runId);
    }

    /**
     * What differs between two publications.
     *
     * @throws NotInHistory when one of the runs is none
     */
    public List<Listing> compare(long before, long after) throws SQLException {
        return Comparison.of(this, before, after);
    }

    /** Of two publications or shadow runs the figures of each fee basis and of one dimension that differ, as far as told. */
    public Listing figuresThatDiffer(long before, long after) throws SQLException {
        return KeyFigures.changed(this, before, after);
    }

    /**
     * The shadow run of an edition, and of which publication it is one.
     *
     * @throws NotInHistory when there is none
     */
    public Shadowed shadowOf(String edition) throws SQLException {
        Listing found = list(
                "",
                "select restores_run_id, run_id from claims.run where edition = 'shadow-' || ? and action = 'shadow'"
                        + " and status = 'running' order by run_id desc limit 1",
                edition);
        if (found.rows().isEmpty()) {
            throw new NotInHistory(
                    "edition " + edition + ": expected a shadow run, found none; 'run --shadow' makes one");
        }
        return new Shadowed(
                (Long) found.rows().get(0).get(0), (Long) found.rows().get(0).get(1));
    }

    /**
     * A shadow run beside what it is one of.
     *
     * @param publication number of that run
     * @param shadow number of the shadow run
     */
    public record Shadowed(long publication, long shadow) {}

    Connection connection() {
        return connection;
    }

    Listing list(String title, String sql, Object... parameters) throws SQLException {
        return Listing.of(connection, title, sql, parameters);
    }
}
