package org.claimsbenchmark.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.samples.ComparisonExtract;
import org.claimsbenchmark.samples.ComparisonExtract.Shape;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The scan: a record of an extract in memory, passed over or handed out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecordReaderBenchmark {

    private static final int RECORDS = 20_000;
    private static final int COLUMNS = 74;
    private static final int PROCEDURE_COLUMN = 22;

    @Param({"SPARSE", "DENSE"})
    Shape shape;

    /** Whether every field stands in quotes. */
    @Param({"false", "true"})
    boolean quoted;

    private byte[] records;
    private FieldFilter filter;

    @Setup
    public void makeExtract() {
        byte[] extract = ComparisonExtract.bytes(shape, RECORDS);
        int header = 0;
        while (extract[header++] != '\n') {
            // on to the first record
        }
        records = Arrays.copyOfRange(extract, header, extract.length);
        if (quoted) {
            records = new String(records, StandardCharsets.US_ASCII)
                    .replaceAll("([^,\n]*)([,\n])", "\"$1\"$2")
                    .getBytes(StandardCharsets.US_ASCII);
        }
        filter = new FieldFilter(PROCEDURE_COLUMN, COLUMNS, Set.of("20982", "77012", "77002", "76942"));
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long aRecord() throws IOException {
        ExtractRange whole = new ExtractRange(new ReadPosition(0, 0, 2), ExtractRange.TO_THE_END);
        try (RecordReader reader =
                RecordReader.of("memory.csv", new ByteArrayInputStream(records), Dialect.CSV, whole, filter)) {
            long handedOut = 0;
            while (!reader.ended()) {
                handedOut += reader.next().isPresent() ? 1 : 0;
            }
            return handedOut;
        }
    }
}
