package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.explain.movement.Movements;
import org.claimsbenchmark.explain.row.TracedRow;
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
     * What made a figure: the row, of one over all fee bases what single ones show, the extracts, what does not count, the rules, the reference rows, the lines.
     *
     * @param edition of which the current publication is meant, where no run is
     * @param runId a publication; null for the edition's current one
     * @param mostLines of the cell that are listed
     * @throws NotInHistory when there is no such publication, or none that the user may see
     */
    public List<Listing> cell(String edition, Long runId, CellKey key, long mostLines) throws SQLException {
        ExplainedRun run = run(edition, runId);
        List<Listing> listings = new ArrayList<>(
                audience == Audience.AUDITOR
                        ? new TracedCell(connection, run, key).listings(mostLines)
                        : new ShownCell(connection, run, key).listings());
        listings.addAll(2, ShownFeeBases.of(connection, run, key));
        return listings;
    }

    /**
     * What a row of another view says, and for an auditor the lines that it counts, counted again.
     *
     * @param edition of which the current publication is meant, where no run is
     * @param runId a publication; null for the edition's current one
     * @param mostLines of the row that are listed
     * @throws NotInHistory when there is no such publication, or none that the user may see
     */
    public List<Listing> row(String edition, Long runId, RowKey key, long mostLines) throws SQLException {
        ExplainedRun run = run(edition, runId);
        TracedRow row = new TracedRow(connection, run.runId(), key.view(), key.values());
        List<Listing> listings = audience == Audience.AUDITOR ? traced(run, key, row, mostLines) : shown(run, key, row);
        if (row.isPooled()) {
            listings.add(2, row.parts());
        }
        return listings;
    }

    private List<Listing> shown(ExplainedRun run, RowKey key, TracedRow row) throws SQLException {
        run.requireCurrent(connection);
        return untraced(run, key, row.shown(), ShownCell.TO_AUDITORS);
    }

    private List<Listing> untraced(ExplainedRun run, RowKey key, Listing figures, String lines) throws SQLException {
        String state = figures.rows().isEmpty() ? ShownCell.NOT_SHOWN : "shown";
        return new ArrayList<>(List.of(CellPage.heading(connection, run, key, state, lines), figures));
    }

    private List<Listing> traced(ExplainedRun run, RowKey key, TracedRow row, long mostLines) throws SQLException {
        Listing figures = row.shown();
        Optional<String> lost = run.linesLost(connection);
        if (lost.isPresent()) {
            return untraced(run, key, figures, lost.get());
        }
        List<Listing> listings = new ArrayList<>(row.traced(mostLines));
        String state = figures.rows().isEmpty() ? "not shown" : "shown";
        listings.add(0, CellPage.heading(connection, run, key, state, "as they were counted"));
        return listings;
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
