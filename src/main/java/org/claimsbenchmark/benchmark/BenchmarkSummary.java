package org.claimsbenchmark.benchmark;

/**
 * What the benchmark step made of a run.
 *
 * @param keptLines kept lines, index and related ones
 * @param indexLines kept lines of 20982
 * @param cells cells, with the suppressed ones
 * @param suppressedCells cells whose measures are hidden
 */
public record BenchmarkSummary(int keptLines, int indexLines, long cells, long suppressedCells) {}
