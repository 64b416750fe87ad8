package org.claimsbenchmark.settle;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Predicate;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * Settles a run: reads the lines of its extracts ({@code claims.run_extract}, roles loaded and carried) once, decides in
 * memory which of them count and which remittance each counts with, writes {@code claims.settlement}, {@code
 * claims.joined_amount} and {@code claims.session_finding}, and fills the run's ledger.
 *
 * <p>Memory: about 145 bytes a line, 120 of them for what is read of it and the rest for its fate and one hash table at a
 * time; 12 more where remittances take part. Where that is too much, the lines can be read in passes, each taking the patients of one part of a hash of their
 * key: a patient's day and the lines of a claim line that names one patient lie in one part. A claim line whose versions
 * name different patients would need its parts joined first.
 */
public final class Settlement {

    private final SessionFindings.UnitLimits unitLimits;

    public Settlement(ReferenceTables reference) {
        this(reference::unitLimit);
    }

    Settlement(SessionFindings.UnitLimits unitLimits) {
        this.unitLimits = unitLimits;
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
        forget(connection, runId);
        List<RunExtract> extracts = RunExtract.of(connection, runId);
        RunLines lines = RunLines.read(
                connection,
                extracts.stream().filter(Predicate.not(RunExtract::replaced)).toList());
        Fates fates = new Fates(lines.size());
        FinalActionOfRun.settle(lines, fates);
        Sessions.takeOutStrays(lines, fates);
        ServicePeriodOfRun.takeOutOthers(connection, runId, lines, fates);
        SettledRows rows = new SettledRows(connection, runId, lines);
        rows.write(fates);
        rows.writeJoined(fates);
        rows.write(SessionFindings.find(lines, fates, unitLimits));
        describeToPlanner(connection);
        return new Ledger(connection, runId).fill(extracts, lines, fates);
    }

    private static void forget(Connection connection, long runId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from claims.settlement where run_id = " + runId);
            statement.execute("delete from claims.session_finding where run_id = " + runId);
            statement.execute("delete from claims.joined_amount where run_id = " + runId);
        }
    }

    /** What reads the exceptions next would take hundred thousands of them for a handful. */
    private static void describeToPlanner(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select claims.describe_settlement()");
        }
    }
}
