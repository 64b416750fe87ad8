package org.claimsbenchmark.layout;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.extract.ExtractRecord;
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

/** The parser: a record of a dense extract, two thirds of which are in scope, to a claim line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ClaimLineParserBenchmark {

    private List<ExtractRecord> records;
    private ClaimLineParser parser;

    @Setup
    public void readRecords() {
        DenseRecords extract = new DenseRecords();
        records = extract.records();
        parser = extract.parser();
    }

    @Benchmark
    @OperationsPerInvocation(DenseRecords.COUNT)
    public void aRecord(Blackhole sink) {
        for (ExtractRecord record : records) {
            sink.consume(parser.parse(record));
        }
    }
}
