package org.claimsbenchmark.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.finding.Finding;

/**
 * Holds the fast way together with the exact one: an extract read in ranges, with plain records passed over, must give the
 * records of one reader that scans byte by byte, but for those that need no look.
 */
final class FastAndExact {

    static final Set<String> IN_SCOPE = Set.of("20982", "77012", "J1");

    private final Dialect dialect;
    private final List<ExtractRecord> looked = new ArrayList<>();
    private long passedOver;
    private Optional<Finding> refusal = Optional.empty();
    private Optional<List<String>> trailer = Optional.empty();

    private FastAndExact(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * @param column of the codes, 0-based
     * @param rangeBytes lengths of the ranges that the extract is cut into, one after the other
     */
    static void assertSame(Path folder, byte[] content, Dialect dialect, int column, long... rangeBytes)
            throws IOException {
        ReadThrough exact = ReadThrough.of(content, dialect);
        if (!(exact.header() instanceof ExtractHeader.Columns columns)
                || columns.cells().size() <= column) {
            return;
        }
        ExtractFile file = onDisk(Files.write(folder.resolve("claims.csv"), content));
        FieldFilter filter = new FieldFilter(column, columns.cells().size(), IN_SCOPE);
        ReadPosition first = firstRecord(content, dialect);
        for (long bytes : rangeBytes) {
            FastAndExact fast = new FastAndExact(dialect);
            fast.read(file, first, filter, bytes);
            fast.assertSame(exact, filter);
        }
    }

    static ExtractFile onDisk(Path path) {
        return ExtractDiscovery.find(List.of(path)).extracts().get(0);
    }

    private static ReadPosition firstRecord(byte[] content, Dialect dialect) throws IOException {
        try (RecordReader top = new RecordReader("claims.csv", new ByteArrayInputStream(content), dialect)) {
            top.header();
            return top.position();
        }
    }

    private void read(ExtractFile file, ReadPosition first, FieldFilter filter, long rangeBytes) throws IOException {
        List<ExtractRange> ranges = ExtractSurvey.ranges(file, dialect, first, rangeBytes, 2);
        for (int i = 0; i < ranges.size(); i++) {
            try (RecordReader reader = RecordReader.open(file, dialect, ranges.get(i), filter)) {
                while (!reader.ended()) {
                    reader.next(3).ifPresent(looked::add);
                }
                passedOver += reader.passedOver();
                refusal = refusal.or(reader::refusal);
                trailer = trailer.or(reader::trailer);
                if (i + 1 < ranges.size() && reader.refusal().isEmpty()) {
                    assertThat(reader.position())
                            .as("end of range " + i)
                            .isEqualTo(ranges.get(i + 1).start());
                }
            }
        }
    }

    private void assertSame(ReadThrough exact, FieldFilter filter) {
        Iterator<ExtractRecord> next = looked.iterator();
        ExtractRecord candidate = next.hasNext() ? next.next() : null;
        long passed = 0;
        for (ExtractRecord record : exact.records()) {
            if (candidate != null && candidate.position().equals(record.position())) {
                assertThat(told(candidate)).isEqualTo(told(record));
                candidate = next.hasNext() ? next.next() : null;
            } else {
                assertThat(needsLook(record, filter))
                        .as("%s was passed over", record.position())
                        .isFalse();
                passed++;
            }
        }
        assertThat(candidate).as("a record that the exact way does not find").isNull();
        assertThat(passedOver).isEqualTo(passed);
        assertThat(refusal).isEqualTo(exact.refusal());
        assertThat(trailer).isEqualTo(exact.trailer());
    }

    private static List<Object> told(ExtractRecord record) {
        return record instanceof RawRecord raw
                ? List.of(raw.byteOffset(), ReadThrough.fieldsOf(raw))
                : List.of(record.byteOffset(), ((UnreadableRecord) record).fault());
    }

    private static boolean needsLook(ExtractRecord record, FieldFilter filter) {
        return !(record instanceof RawRecord raw)
                || raw.fieldCount() != filter.fieldCount()
                || !raw.isUtf8()
                || IN_SCOPE.contains(raw.field(filter.column()).strip().toUpperCase(Locale.ROOT));
    }
}
