package org.claimsbenchmark.benchmark;

import java.util.List;
import org.claimsbenchmark.benchmark.cell.Cell;

/**
 * What the benchmark step made of a run.
 *
 * @param keptLines kept lines, index and related ones
 * @param indexLines kept lines of 20982
 * @param cells cells, with the suppressed ones
 * @param suppressedCells cells whose measures are hidden
 * @param headline the cells over the whole period by fee basis, and by fee basis and payer, suppressed ones too
 */
public record BenchmarkSummary(int keptLines, int indexLines, long cells, long suppressedCells, List<Cell> headline) {

    public BenchmarkSummary {
        headline = List.copyOf(headline);
    }
}
