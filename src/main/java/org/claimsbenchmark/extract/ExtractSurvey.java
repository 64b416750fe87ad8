package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Cuts an extract into ranges that workers can read apart, and counts the records and lines before each. Every stretch of
 * the file is read at the same time as the others, from the first line end on, as if no quoted field stood across it. Then
 * the stretches are held together in order: where one ends at the very byte at which the next began, that byte is the start
 * of a record, because the first stretch begins with one. A stretch that began within a field is read again from where the
 * one before it ended. So the ranges hold the records that one reader finds, whatever quotes the file holds.
 */
public final class ExtractSurvey {

    /** How far a line end is sought, in bytes; in a record longer than that, a file is not cut. */
    private static final int LINE_END_WITHIN = RecordScanner.MAX_RECORD_BYTES;

    private final ExtractFile file;
    private final Dialect dialect;
    private final int threads;

    private ExtractSurvey(ExtractFile file, Dialect dialect, int threads) {
        this.file = file;
        this.dialect = dialect;
        this.threads = threads;
    }

    /**
     * The ranges of an extract, in order, at least one; together they hold every record from the first one on. A packed
     * extract, and one whose text is decoded, is one range.
     *
     * @param first where the first record starts, after the header
     * @param rangeBytes length of a range, about
     * @param threads stretches that are read at a time; the ranges do not depend on it
     * @throws IOException when the file cannot be read to its end
     */
    public static List<ExtractRange> ranges(
            ExtractFile file, Dialect dialect, ReadPosition first, long rangeBytes, int threads) throws IOException {
        long bytes = file.sizeBytes() - first.byteOffset();
        int stretches = file.packed() || dialect.decoded() ? 1 : Math.toIntExact(Math.max(1, bytes / rangeBytes));
        if (stretches == 1) {
            return List.of(new ExtractRange(first, ExtractRange.TO_THE_END));
        }
        long[] cuts = new long[stretches];
        for (int i = 0; i < stretches; i++) {
            cuts[i] = first.byteOffset() + bytes / stretches * i;
        }
        return new ExtractSurvey(file, dialect, threads).ranges(first, cuts);
    }

    /**
     * What stands between two places.
     *
     * @param start of its first record
     * @param end start of the first record at or after the second place
     * @param records from start to end
     * @param lines from start to end
     */
    private record Stretch(long start, long end, long records, long lines) {}

    /** @param cuts where stretches begin, about; the first at the first record, or at empty lines before it */
    private List<ExtractRange> ranges(ReadPosition first, long[] cuts) throws IOException {
        List<Stretch> assumed = readApart(cuts);
        List<ExtractRange> ranges = new ArrayList<>();
        ReadPosition start = afterEmptyLines(first);
        for (int i = 0; i < assumed.size(); i++) {
            if (start.byteOffset() >= cuts[i + 1]) {
                continue; // the record that began before this stretch ends after it
            }
            Stretch stretch = assumed.get(i);
            if (stretch == null || stretch.start() != start.byteOffset()) {
                stretch = read(start.byteOffset(), cuts[i + 1]);
            }
            ranges.add(new ExtractRange(start, stretch.end()));
            start = new ReadPosition(
                    stretch.end(), start.recordsBefore() + stretch.records(), start.lineNumber() + stretch.lines());
        }
        if (start.byteOffset() >= file.sizeBytes() && !ranges.isEmpty()) {
            // none is empty, so that the last one holds the trailer, if any
            start = ranges.remove(ranges.size() - 1).start();
        }
        ranges.add(new ExtractRange(start, ExtractRange.TO_THE_END));
        return List.copyOf(ranges);
    }

    private ReadPosition afterEmptyLines(ReadPosition place) throws IOException {
        try (InputStream in = file.open();
                ByteWindow window = new ByteWindow(in, place.byteOffset())) {
            in.skipNBytes(place.byteOffset());
            int lines = new RecordScanner(window, dialect).skipEmptyLines();
            return new ReadPosition(window.offset(), place.recordsBefore(), place.lineNumber() + lines);
        }
    }

    /** One a stretch but the last, whose end is the file's; null where it holds no line end. */
    private List<Stretch> readApart(long[] cuts) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, cuts.length));
        try {
            List<Future<Stretch>> reading = new ArrayList<>();
            for (int i = 0; i < cuts.length - 1; i++) {
                long from = cuts[i];
                long to = cuts[i + 1];
                boolean isFirst = i == 0;
                reading.add(workers.submit(() -> {
                    long start = isFirst ? from : afterLineEnd(from);
                    return start < 0 ? null : read(start, to);
                }));
            }
            List<Stretch> stretches = new ArrayList<>();
            for (Future<Stretch> stretch : reading) {
                stretches.add(stretch.get());
            }
            return stretches;
        } catch (ExecutionException e) {
            throw new IOException("a stretch of the extract cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the extract was surveyed", e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Where the first line begins at or after a place; negative when none does within the bytes that are looked at. */
    private long afterLineEnd(long place) throws IOException {
        try (InputStream in = file.open()) {
            in.skipNBytes(place - 1);
            byte[] bytes = in.readNBytes(LINE_END_WITHIN);
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == '\n') {
                    return place + i;
                }
            }
            return -1;
        }
    }

    /** Reads on from the first byte of a record until one starts at or after the cut. */
    private Stretch read(long from, long cut) throws IOException {
        InputStream in = file.open();
        try (ByteWindow window = new ByteWindow(in, from)) {
            in.skipNBytes(from);
            RecordScanner scanner = new RecordScanner(window, dialect);
            PlainRecords plain = PlainRecords.lookingAtNone(dialect);
            scanner.skipEmptyLines(); // they belong to the stretch before
            long start = window.offset();
            long records = 0;
            long lines = 0;
            while (window.offset() < cut) {
                long passed = window.passOver(plain, Long.MAX_VALUE, cut);
                records += passed;
                lines += passed + scanner.skipEmptyLines();
                if (window.offset() >= cut || scanner.next() == RecordScanner.Verdict.END) {
                    break;
                }
                records++;
                lines += scanner.linesPassed();
            }
            lines += scanner.skipEmptyLines();
            return new Stretch(start, window.offset(), records, lines);
        }
    }
}
