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

    Connection connection() {
        return connection;
    }

    Listing list(String title, String sql, Object... parameters) throws SQLException {
        return Listing.of(connection, title, sql, parameters);
    }
}
