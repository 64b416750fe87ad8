package org.claimsbenchmark.classify;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.layout.DenseRecords;
import org.claimsbenchmark.reference.ReferenceTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The classifier: a 20982 line to its eight values, with the rules that decided, and its facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LineClassifierBenchmark {

    private static final int LINES = 6_000;
    private static final LocalDate DELIVERY = LocalDate.of(2026, 3, 31);

    private List<ClaimLine> lines;
    private LineClassifier classifier;

    @Setup
    public void parseLines() {
        lines = new DenseRecords().lines().subList(0, LINES);
        classifier = new LineClassifier(ReferenceTables.standard());
    }

    @Benchmark
    @OperationsPerInvocation(LINES)
    public void aLine(Blackhole sink) {
        for (ClaimLine line : lines) {
            sink.consume(classifier.classify(line, DELIVERY));
        }
    }
}
