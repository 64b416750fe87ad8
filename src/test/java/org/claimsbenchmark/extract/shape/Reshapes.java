package org.claimsbenchmark.extract.shape;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claimsbenchmark.extract.Dialect;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.RecordReader;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.extract.UnreadableRecord;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.SourcePosition;

/** What a shape makes of rows, as tests look at it. */
record Reshapes(List<ExtractRecord> records, Optional<Finding> refusal, long recordsBeforeFirst) {

    static RecordSource rows(byte[] csv) {
        return new RecordReader("claims.csv", new ByteArrayInputStream(csv), Dialect.CSV);
    }

    static Reshapes of(String csv, Function<RecordSource, RecordSource> shape) {
        return of(csv.getBytes(StandardCharsets.UTF_8), shape);
    }

    static Reshapes of(byte[] csv, Function<RecordSource, RecordSource> shape) {
        try (RecordSource source = shape.apply(rows(csv))) {
            long before = source.position().recordsBefore();
            List<ExtractRecord> records = new ArrayList<>();
            while (!source.ended()) {
                source.next(3).ifPresent(records::add);
            }
            return new Reshapes(records, source.refusal(), before);
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    List<String> fields() {
        return records.stream().map(Reshapes::told).toList();
    }

    List<SourcePosition> positions() {
        return records.stream().map(ExtractRecord::position).toList();
    }

    /** Fields with semicolons between them, or the code of the fault. */
    private static String told(ExtractRecord record) {
        return record instanceof RawRecord raw
                ? String.join(";", raw.fields())
                : ((UnreadableRecord) record).fault().code().name();
    }
}
