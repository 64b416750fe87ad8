package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * Settles a run: reads the lines of its extracts ({@code claims.run_extract}, roles loaded and carried), writes
 * {@code claims.settlement} and {@code claims.session_finding}, and fills the run's ledger. The work is done by the
 * database in whole sets; only claim lines with more than one record, a void or a reversal come to Java.
 */
public final class Settlement {

    /** Enough for one hash over the claim lines of a million records; the server's default spills to disk. */
    private static final String WORK_MEMORY = "128MB";

    private final SessionFindings sessionFindings;

    public Settlement(ReferenceTables reference) {
        this(reference::unitLimit);
    }

    Settlement(SessionFindings.UnitLimits unitLimits) {
        this.sessionFindings = new SessionFindings(unitLimits);
    }

    /**
     * Settles the run anew: what an earlier attempt wrote for it is deleted first. Commits nothing.
     *
     * @param connection to PostgreSQL, inside the caller's transaction
     * @param runId key of {@code claims.run}
     * @throws IllegalStateException when the connection commits on its own
     */
    public SettlementResult settle(Connection connection, long runId) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "settling needs a transaction: expected a connection with auto-commit off, got one with it on");
        }
        prepare(connection, runId);
        new FinalActionOfRun(connection, runId).settle();
        KeptLines.create(connection, runId);
        KeptLines.takeOutStrays(connection, runId);
        sessionFindings.find(connection, runId);
        SettlementResult result = new Ledger(connection, runId).fill();
        KeptLines.drop(connection);
        describeToPlanner(connection);
        return result;
    }

    /** What reads the exceptions next would take hundred thousands of them for a handful. */
    private static void describeToPlanner(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze claims.settlement");
            statement.execute("analyze claims.session_finding");
        }
    }

    private static void prepare(Connection connection, long runId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local work_mem = '" + WORK_MEMORY + "'");
            statement.execute("delete from claims.settlement where run_id = " + runId);
            statement.execute("delete from claims.session_finding where run_id = " + runId);
            // the lines were just loaded: without this the planner takes a million rows for a handful
            statement.execute("analyze claims.line (extract_id, record_number, claim_key, claim_line_number)");
        }
    }
}
