package org.claimsbenchmark.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;

/** An extract read from its header to its end, as tests look at it. */
record ReadThrough(
        ExtractHeader header, List<ExtractRecord> records, Optional<Finding> refusal, Optional<List<String>> trailer) {

    static ReadThrough of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadThrough of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes));
    }

    static ReadThrough of(InputStream in) {
        return of(in, Dialect.CSV);
    }

    static ReadThrough of(byte[] bytes, Dialect dialect) {
        return of(new ByteArrayInputStream(bytes), dialect);
    }

    static ReadThrough of(InputStream in, Dialect dialect) {
        try (RecordReader reader = new RecordReader("claims.csv", in, dialect)) {
            ExtractHeader header = reader.header();
            List<ExtractRecord> records = new ArrayList<>();
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                records.add(next.get());
            }
            return new ReadThrough(header, records, reader.refusal(), reader.trailer());
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }

    List<String> columns() {
        return ((ExtractHeader.Columns) header).cells();
    }

    /** The fields of the record, which must be readable. */
    List<String> fields(int recordNumber) {
        return fieldsOf((RawRecord) records.get(recordNumber - 1));
    }

    static List<String> fieldsOf(RawRecord record) {
        return IntStream.range(0, record.fieldCount()).mapToObj(record::field).toList();
    }

    /** The fault of the record, which must be unreadable. */
    Finding fault(int recordNumber) {
        return ((UnreadableRecord) records.get(recordNumber - 1)).fault();
    }

    List<Long> lineNumbers() {
        return records.stream().map(record -> record.position().lineNumber()).toList();
    }

    FindingCode refusalCode() {
        return refusal.orElseThrow().code();
    }
}
