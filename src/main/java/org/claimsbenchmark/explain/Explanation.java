package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.explain.movement.Movements;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.NotInHistory;

/** Explains figures of publications as they are at one moment, whatever runs meanwhile. */
public final class Explanation {

    private final Connection connection;
    private final Audience audience;

    private Explanation(Connection connection, Audience audience) {
        this.connection = connection;
        this.audience = audience;
    }

    /** @param connection in auto-commit mode; it is good for nothing else afterwards. Its user decides what is told */
    public static Explanation of(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return new Explanation(connection, Audience.of(connection));
    }

    /**
     * What made a figure: the row, the extracts, what does not count, the rules, the reference rows, the lines.
     *
     * @param edition of which the current publication is meant, where no run is
     * @param runId a publication; null for the edition's current one
     * @param mostLines of the cell that are listed
     * @throws NotInHistory when there is no such publication, or none that the user may see
     */
    public List<Listing> cell(String edition, Long runId, CellKey key, long mostLines) throws SQLException {
        ExplainedRun run = run(edition, runId);
        return audience == Audience.AUDITOR
                ? new TracedCell(connection, run, key).listings(mostLines)
                : new ShownCell(connection, run, key).listings();
    }

    /**
     * What became of a record: what was read, which rules decided, its bucket and why, and which figures it counts in.
     *
     * @param edition of which the current publication is meant, where no run is
     * @param runId a publication; null for the edition's current one
     * @param withValues whether what the record holds is told, identifiers excepted
     * @throws NotInHistory when there is no such publication or record, or the user is not to know of single records
     */
    public List<Listing> record(String edition, Long runId, RecordKey key, boolean withValues) throws SQLException {
        ExplainedRun run = run(edition, runId);
        if (audience != Audience.AUDITOR) {
            throw new NotInHistory(
                    "single records are told to members of benchmark_auditor and to the owner of the tables"
                            + " alone; connect as one of them");
        }
        return new TracedRecord(connection, run, RunRecord.find(connection, run, key)).listings(withValues);
    }

    /**
     * What moved the figures between two publications or shadow runs, by cause; a sentence in its place where lines of
     * then are gone.
     */
    public Listing movements(long before, long after) throws SQLException {
        for (long runId : new long[] {before, after}) {
            Optional<String> lost = ExplainedRun.linesLost(connection, runId);
            if (lost.isPresent()) {
                String told = "run " + runId + ": what moved its figures can be told " + lost.get();
                return new Listing(Movements.TITLE, List.of("not_told"), List.of(false), List.of(List.of(told)));
            }
        }
        return Movements.between(connection, before, after);
    }

    private ExplainedRun run(String edition, Long runId) throws SQLException {
        return runId == null ? ExplainedRun.currentOf(connection, edition) : ExplainedRun.numbered(connection, runId);
    }
}
