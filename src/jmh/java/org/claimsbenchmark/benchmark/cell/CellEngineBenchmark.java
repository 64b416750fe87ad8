package org.claimsbenchmark.benchmark.cell;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.claim.Dominance;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The cells: all sets over invented lines of every irregularity. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
public class CellEngineBenchmark {

    private static final int SEED = 20_982;

    @Param({"10000", "200000"})
    int lines;

    @Param({"1", "2"})
    int threads;

    private KeptLines kept;

    @Setup
    public void inventLines() {
        kept = InventedLines.columns(InventedLines.random(SEED, lines));
    }

    @Benchmark
    public void allCells(Blackhole sink) {
        new CellEngine((feeBasis, year) -> OptionalLong.of(31_117L + year), Dominance.USUAL, threads)
                .compute(kept, sink::consume);
    }
}
