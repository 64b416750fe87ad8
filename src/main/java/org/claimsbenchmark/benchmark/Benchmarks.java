package org.claimsbenchmark.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.cell.CellEngine;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.KeptLinesReader;
import org.claimsbenchmark.benchmark.maturity.Completions;
import org.claimsbenchmark.benchmark.maturity.PaymentLags;
import org.claimsbenchmark.benchmark.maturity.ShownPayers;
import org.claimsbenchmark.benchmark.outlier.Outliers;
import org.claimsbenchmark.benchmark.publication.PublishedTables;
import org.claimsbenchmark.benchmark.publish.CellTable;
import org.claimsbenchmark.benchmark.publish.CoBillingTable;
import org.claimsbenchmark.benchmark.publish.DataNotAvailableTable;
import org.claimsbenchmark.benchmark.publish.DiscrepancyEffectTable;
import org.claimsbenchmark.benchmark.publish.FindingTable;
import org.claimsbenchmark.benchmark.publish.LedgerTables;
import org.claimsbenchmark.benchmark.publish.ModifierTables;
import org.claimsbenchmark.benchmark.publish.OutlierRuleTable;
import org.claimsbenchmark.benchmark.publish.PaymentLagTable;
import org.claimsbenchmark.benchmark.publish.ShownTotals;
import org.claimsbenchmark.benchmark.publish.UnknownCodeTable;
import org.claimsbenchmark.reference.ReferenceTables;

/** Computes every figure of a run and writes it into schema {@code published}. */
public final class Benchmarks {

    private final ReferenceTables reference;
    private final int threads;

    /** @param threads how many may compute at a time, at least one; no figure depends on it */
    public Benchmarks(ReferenceTables reference, int threads) {
        this.reference = reference;
        this.threads = threads;
    }

    /**
     * Writes the figures of a run whose lines are settled and whose ledger is filled, in place of any that an earlier
     * attempt wrote. Works in the connection's transaction, which the caller commits.
     *
     * @throws SQLException from the database; the transaction is then to be rolled back
     */
    public BenchmarkSummary publishInto(Connection connection, long runId) throws SQLException {
        removeEarlierRows(connection, runId);
        KeptLines kept = new KeptLinesReader(reference).read(connection, runId);
        CellCount count = new CellCount();
        ShownTotals totals = new ShownTotals();
        ShownPayers payers = new ShownPayers();
        Outliers outliers = new Outliers(kept);
        Completions completions = Completions.of(kept, Cell.ALL);
        CellEngine engine =
                new CellEngine(reference::medicareAmountCents, DominanceOfRun.read(connection, runId), threads);
        try (CellTable table = new CellTable(connection, runId, completions, outliers)) {
            engine.compute(kept, block -> {
                for (Cell cell : block) {
                    outliers.add(cell);
                    table.write(cell);
                    count.add(cell);
                    totals.add(cell);
                    payers.add(cell);
                }
            });
            table.finish();
        }
        ExecutorService meanwhile = Executors.newSingleThreadExecutor();
        try {
            DiscrepancyEffectTable.Begun effects = DiscrepancyEffectTable.begin(connection, runId, kept, meanwhile);
            PaymentLagTable.write(connection, runId, new PaymentLags(kept, payers, Cell.ALL).shown(), completions);
            OutlierRuleTable.write(connection, runId, outliers);
            new ModifierTables(reference, kept, totals).write(connection, runId);
            new CoBillingTable(kept, reference.relatedProcedureCodes(), totals).write(connection, runId);
            new FindingTable(kept, totals).write(connection, runId);
            new UnknownCodeTable(kept).write(connection, runId);
            new LedgerTables(connection, runId).write();
            DataNotAvailableTable.write(connection, runId);
            effects.write(connection, runId);
        } finally {
            meanwhile.shutdownNow();
        }
        return new BenchmarkSummary(kept.size(), kept.indexCount(), count.cells, count.suppressed);
    }

    private static void removeEarlierRows(Connection connection, long runId) throws SQLException {
        for (String table : PublishedTables.ALL) {
            try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where run_id = ?")) {
                delete.setLong(1, runId);
                delete.executeUpdate();
            }
        }
    }

    /** Counts the cells as they pass. */
    private static final class CellCount {
        private long cells;
        private long suppressed;

        void add(Cell cell) {
            cells++;
            suppressed += cell.suppressed() ? 1 : 0;
        }
    }
}
