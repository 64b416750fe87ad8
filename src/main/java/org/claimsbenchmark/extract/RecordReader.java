package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claimsbenchmark.extract.RecordScanner.Verdict;
import org.claimsbenchmark.extract.packed.UnpackingFault;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * Reads one extract from its header to its last record, or a range of it. Nothing in the bytes makes it throw: a row that
 * cannot be split is an {@link UnreadableRecord} with its number, and what makes the whole extract unusable is its {@link
 * #refusal}. Memory is bounded, whatever the bytes. Not safe for use by several threads.
 *
 * <p>Call {@link #header} once unless a range is read, then {@link #next} until it has {@link #ended}, then {@link
 * #refusal}.
 */
public final class RecordReader implements RecordSource {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String extract;
    private final ByteWindow window;
    private final RecordScanner scanner;
    private final long endByte;
    private long lineNumber;
    private long recordNumber;
    private long passedOver;
    private int headerFields;
    private PlainRecords plain;
    private Finding refusal;
    private boolean ended;

    /**
     * @param extract file name for positions, without folder
     * @param in the extract's bytes from the first one on; closed with the reader
     */
    public RecordReader(String extract, InputStream in) {
        this(extract, in, new ExtractRange(new ReadPosition(0, 0, 1), ExtractRange.TO_THE_END));
    }

    private RecordReader(String extract, InputStream in, ExtractRange range) {
        this.extract = extract;
        this.window = new ByteWindow(in, range.start().byteOffset());
        this.scanner = new RecordScanner(window);
        this.endByte = range.endByte();
        this.recordNumber = range.start().recordsBefore();
        this.lineNumber = range.start().lineNumber();
    }

    /** @throws IOException when the file cannot be opened */
    public static RecordReader open(ExtractFile file) throws IOException {
        return new RecordReader(file.fileName(), file.open());
    }

    /**
     * Reads the records of a range that need a look, and passes over the others.
     *
     * @throws IOException when the file cannot be opened, or ends before the range
     */
    public static RecordReader open(ExtractFile file, ExtractRange range, FieldFilter filter) throws IOException {
        RecordReader reader = open(file, range, filter.fieldCount());
        reader.plain = new PlainRecords(filter);
        return reader;
    }

    /**
     * Reads all records of a range.
     *
     * @param fieldCount fields of a sound record
     * @throws IOException when the file cannot be opened, or ends before the range
     */
    public static RecordReader open(ExtractFile file, ExtractRange range, int fieldCount) throws IOException {
        InputStream in = file.open();
        try {
            in.skipNBytes(range.start().byteOffset());
            RecordReader reader = new RecordReader(file.fileName(), in, range);
            reader.headerFields = fieldCount;
            return reader;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** @param in the extract's bytes from the range's first one on */
    static RecordReader of(String extract, InputStream in, ExtractRange range, FieldFilter filter) {
        RecordReader reader = new RecordReader(extract, in, range);
        reader.plain = new PlainRecords(filter);
        reader.headerFields = filter.fieldCount();
        return reader;
    }

    /** Reads the header, which is the first line that is not empty. */
    public ExtractHeader header() {
        try {
            Optional<String> notText = TextCheck.refusalOf(window);
            if (notText.isPresent()) {
                return refused(notText.get());
            }
            skipByteOrderMark();
            lineNumber += scanner.skipEmptyLines();
            Verdict verdict = scanner.next();
            return switch (verdict) {
                case END ->
                    refuse(
                            FindingCode.EXTRACT_EMPTY,
                            "expected a header and records, found an empty file; deliver the extract again");
                case TOO_LONG -> refused("found no line end in the first MiB; check what the file is");
                case TEXT_AFTER_QUOTE, QUOTE_NOT_CLOSED ->
                    refused("found a header whose quotes do not match; correct its quoting");
                case RECORD -> columns();
            };
        } catch (IOException failed) {
            return new ExtractHeader.Refused(readFailed(failed));
        }
    }

    private ExtractHeader columns() throws IOException {
        RawRecord header = split(0, lineNumber, 0);
        headerFields = header.fieldCount();
        if (!header.isCleanText()) {
            return refused("found a header that is not UTF-8 text; export the extract as CSV in UTF-8");
        }
        List<String> cells =
                IntStream.range(0, headerFields).mapToObj(header::field).toList();
        ExtractHeader.Columns columns = new ExtractHeader.Columns(extract, cells, lineNumber);
        lineNumber += scanner.linesPassed();
        return columns;
    }

    /** The next record; empty at the end of the extract, or where a {@link #refusal} stops the reading. */
    public Optional<ExtractRecord> next() {
        return next(Long.MAX_VALUE);
    }

    @Override
    public Optional<ExtractRecord> next(long most) {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (plain != null) {
                long passed = window.passOver(plain, most, endByte);
                recordNumber += passed;
                lineNumber += passed;
                passedOver += passed;
                if (passed == most) {
                    return Optional.empty();
                }
                if (plain.stop() == PlainRecords.Stop.PLAIN_RECORD) {
                    return Optional.of(plainRecord());
                }
            }
            lineNumber += scanner.skipEmptyLines();
            if (window.offset() >= endByte) {
                endOfRange();
                return Optional.empty();
            }
            return scanRecord();
        } catch (IOException failed) {
            readFailed(failed);
            return Optional.empty();
        }
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public long passedOver() {
        return passedOver;
    }

    @Override
    public ReadPosition position() {
        return new ReadPosition(window.offset(), recordNumber, lineNumber);
    }

    @Override
    public Optional<Finding> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public List<Finding> notes() {
        return List.of();
    }

    @Override
    public Optional<ControlTotals> controlTotals() {
        return Optional.empty();
    }

    /** Ranges are cut between records: a record across the end is of another content than was cut. */
    private void endOfRange() {
        ended = true;
        if (window.offset() > endByte) {
            refuse(
                    FindingCode.EXTRACT_UNREADABLE,
                    "expected a record to end at byte " + endByte
                            + ", as when the extract was registered, found one across"
                            + " it: the file was written to since; wait until its delivery has ended, and run again");
        }
    }

    private RawRecord plainRecord() {
        long offset = window.offset();
        byte[] bytes = window.takePlainRecord(plain);
        recordNumber++;
        return new RawRecord(extract, recordNumber, lineNumber++, offset, bytes, plain.fieldEnds(bytes));
    }

    private Optional<ExtractRecord> scanRecord() throws IOException {
        long offset = window.offset();
        long line = lineNumber;
        Verdict verdict = scanner.next();
        if (verdict == Verdict.END) {
            if (recordNumber == 0) {
                refuse(FindingCode.EXTRACT_EMPTY, "expected records after the header, found none; deliver them");
            }
            ended = true;
            return Optional.empty();
        }
        recordNumber++;
        if (isCutShort(verdict)) {
            refuse(
                    FindingCode.EXTRACT_TRUNCATED,
                    "expected " + headerFields + " fields and a line end, found the end of the file after "
                            + scanner.fields() + " fields; the extract is cut short, deliver it again");
            return Optional.empty();
        }
        lineNumber += scanner.linesPassed();
        return Optional.of(
                switch (verdict) {
                    case RECORD -> record(line, offset);
                    case TOO_LONG ->
                        unreadable(
                                FindingCode.RECORD_TOO_LONG,
                                "expected a record of at most 1 MiB, found a longer one; look for a lost line end",
                                line,
                                offset);
                    case TEXT_AFTER_QUOTE ->
                        unreadable(
                                FindingCode.UNCLOSED_QUOTE,
                                "expected a comma or the record's end after a closing quote, found text; double the quotes"
                                        + " inside quoted fields",
                                line,
                                offset);
                    case QUOTE_NOT_CLOSED ->
                        unreadable(
                                FindingCode.UNCLOSED_QUOTE,
                                "expected the quote that opens here to be closed, found none up to the end of the file or"
                                        + " 16 MiB; close it",
                                line,
                                offset);
                    case END -> throw new IllegalStateException("handled above");
                });
    }

    /** The file ends within its last line, and fields are missing: a transfer broke off. */
    private boolean isCutShort(Verdict verdict) {
        boolean wholeFields = verdict == Verdict.RECORD || verdict == Verdict.QUOTE_NOT_CLOSED;
        return wholeFields && !scanner.endedByLineEnd() && scanner.fields() < headerFields;
    }

    private ExtractRecord record(long line, long offset) {
        try {
            return split(recordNumber, line, offset);
        } catch (IOException notRfc4180) {
            return unreadable(
                    FindingCode.UNCLOSED_QUOTE,
                    "expected quoting by RFC 4180; double the quotes inside quoted fields",
                    line,
                    offset);
        }
    }

    private RawRecord split(long number, long line, long offset) throws IOException {
        if (!scanner.quoted()) {
            return new RawRecord(extract, number, line, offset, scanner.bytes(), scanner.fieldEnds());
        }
        QuotedFields fields = QuotedFields.split(scanner.bytes());
        return new RawRecord(extract, number, line, offset, fields.bytes(), fields.fieldEnds());
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }

    private UnreadableRecord unreadable(FindingCode code, String what, long line, long offset) {
        SourcePosition position = new SourcePosition(extract, recordNumber, line);
        return new UnreadableRecord(new Finding(code, position, null, position + ": " + what), offset);
    }

    private ExtractHeader.Refused refused(String what) {
        return refuse(FindingCode.NOT_A_TEXT_EXTRACT, "expected CSV text in UTF-8, " + what);
    }

    private ExtractHeader.Refused refuse(FindingCode code, String what) {
        SourcePosition position = new SourcePosition(extract, recordNumber, lineNumber);
        refusal = new Finding(code, position, null, position + ": " + what);
        ended = true;
        return new ExtractHeader.Refused(refusal);
    }

    private Finding readFailed(IOException failure) {
        String found = failure instanceof UnpackingFault
                ? failure.getMessage()
                : "that the disk or share failed at byte " + window.offset() + " or after; copy the extract again";
        return refuse(FindingCode.EXTRACT_UNREADABLE, "expected to read the file to its end, found " + found)
                .finding();
    }

    private void skipByteOrderMark() throws IOException {
        for (int at = 0; at < BYTE_ORDER_MARK.length; at++) {
            if (!window.has(at) || window.at(at) != BYTE_ORDER_MARK[at]) {
                return;
            }
        }
        window.advance(BYTE_ORDER_MARK.length);
    }
}
