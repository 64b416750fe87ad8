package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.claimsbenchmark.extract.RecordScanner.Verdict;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;

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

    private static final ExtractRange WHOLE = new ExtractRange(new ReadPosition(0, 0, 1), ExtractRange.TO_THE_END);

    private final String extract;
    private final RowFaults faults;
    private final Dialect dialect;
    private final CSVFormat quoting;
    private final ByteWindow window;
    private final RecordScanner scanner;
    private final long endByte;
    private long lineNumber;
    private long recordNumber;
    private long passedOver;
    private int headerFields;
    private PlainRecords plain;
    private List<String> trailer;
    private Finding refusal;
    private boolean ended;

    /**
     * @param extract file name for positions, without folder
     * @param in the extract's bytes from the first one on; closed with the reader
     */
    public RecordReader(String extract, InputStream in, Dialect dialect) {
        this(extract, new ByteWindow(utf8(in, dialect)), dialect, WHOLE);
    }

    private RecordReader(String extract, ByteWindow window, Dialect dialect, ExtractRange range) {
        this(extract, window, new RecordScanner(window, dialect), dialect, range);
    }

    private RecordReader(
            String extract, ByteWindow window, RecordScanner scanner, Dialect dialect, ExtractRange range) {
        this.extract = extract;
        this.faults = new RowFaults(extract);
        this.dialect = dialect;
        this.quoting = QuotedFields.rules(dialect.delimiter());
        this.window = window;
        this.scanner = scanner;
        this.endByte = range.endByte();
        this.recordNumber = range.start().recordsBefore();
        this.lineNumber = range.start().lineNumber();
    }

    /** @throws IOException when the file cannot be opened */
    public static RecordReader open(ExtractFile file, Dialect dialect) throws IOException {
        return new RecordReader(file.fileName(), file.open(), dialect);
    }

    /**
     * Reads every record of a range.
     *
     * @param fieldCount fields of a sound record
     * @throws IOException when the file cannot be opened, or ends before the range
     */
    public static RecordReader open(ExtractFile file, Dialect dialect, ExtractRange range, int fieldCount)
            throws IOException {
        return open(file, dialect, range, PlainRecords.lookingAtAll(dialect), fieldCount);
    }

    /**
     * Reads the records of a range that need a look, and passes over the others.
     *
     * @throws IOException when the file cannot be opened, or ends before the range
     */
    public static RecordReader open(ExtractFile file, Dialect dialect, ExtractRange range, FieldFilter filter)
            throws IOException {
        return open(file, dialect, range, PlainRecords.lookingBy(dialect, filter), filter.fieldCount());
    }

    private static RecordReader open(
            ExtractFile file, Dialect dialect, ExtractRange range, PlainRecords plain, int fieldCount)
            throws IOException {
        ByteWindow window = window(file, dialect, range.start().byteOffset());
        return new RecordReader(file.fileName(), window, dialect, range).passingOver(plain, fieldCount);
    }

    /** Every line that is not blank is a record of one field. */
    static RecordReader openLines(ExtractFile file, Charset charset) throws IOException {
        return openLines(file, charset, WHOLE.start());
    }

    static RecordReader openLines(ExtractFile file, Charset charset, ReadPosition start) throws IOException {
        Dialect dialect = new Dialect('\t', false, charset);
        ByteWindow window = window(file, dialect, start.byteOffset());
        ExtractRange rest = new ExtractRange(start, ExtractRange.TO_THE_END);
        return new RecordReader(file.fileName(), window, RecordScanner.ofLines(window), dialect, rest);
    }

    /** Whether the last record ended with a line end, and not with the file. */
    boolean endedByLineEnd() {
        return scanner.endedByLineEnd();
    }

    private static ByteWindow window(ExtractFile file, Dialect dialect, long byteOffset) throws IOException {
        InputStream in = utf8(file.open(), dialect);
        try {
            in.skipNBytes(byteOffset);
            return new ByteWindow(in, byteOffset);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** @param in the extract's text in UTF-8 from the range's first byte on */
    static RecordReader of(String extract, InputStream in, Dialect dialect, ExtractRange range, FieldFilter filter) {
        return new RecordReader(extract, new ByteWindow(in, range.start().byteOffset()), dialect, range)
                .passingOver(PlainRecords.lookingBy(dialect, filter), filter.fieldCount());
    }

    private RecordReader passingOver(PlainRecords records, int fieldCount) {
        plain = records;
        headerFields = fieldCount;
        return this;
    }

    private static InputStream utf8(InputStream in, Dialect dialect) {
        return dialect.decoded() ? new DecodedStream(in, dialect.charset()) : in;
    }

    /** Reads the header, which is the first line that is not empty. */
    public ExtractHeader header() {
        ExtractHead head = head(1);
        if (head instanceof ExtractHead.Refused notRead) {
            return new ExtractHeader.Refused(notRead.finding());
        }
        ExtractHead.Row row = ((ExtractHead.Rows) head).rows().get(0);
        if (row.cells().isEmpty()) {
            return new ExtractHeader.Refused(notText("found a header whose quotes do not match; correct its quoting"));
        }
        if (!row.cleanText()) {
            return new ExtractHeader.Refused(
                    notText("found a header that is none; save it as UTF-8, or set encoding in the layout"));
        }
        headerFields = row.cells().size();
        return new ExtractHeader.Columns(extract, row.cells(), row.lineNumber());
    }

    /** Reads the first rows, before any record; the reading goes on after them. */
    ExtractHead head(int most) {
        try {
            Optional<String> otherKind = TextCheck.refusalOf(window.deliveredHead(), dialect.charset());
            if (otherKind.isPresent()) {
                return new ExtractHead.Refused(notText(otherKind.get()));
            }
            skipByteOrderMark();
            ReadPosition start = position();
            List<ExtractHead.Row> rows = new ArrayList<>();
            while (rows.size() < most) {
                lineNumber += scanner.skipEmptyLines();
                Verdict verdict = scanner.next();
                if (verdict == Verdict.END) {
                    break;
                }
                if (verdict == Verdict.TOO_LONG && rows.isEmpty()) {
                    return new ExtractHead.Refused(
                            notText("found no line end in the first MiB; check what the file is"));
                }
                rows.add(row(verdict));
            }
            return rows.isEmpty()
                    ? new ExtractHead.Refused(refuse(
                            FindingCode.EXTRACT_EMPTY,
                            "expected a header and records, found an empty file; deliver the extract again"))
                    : new ExtractHead.Rows(extract, start, rows);
        } catch (IOException failed) {
            return new ExtractHead.Refused(readFailed(failed));
        }
    }

    private ExtractHead.Row row(Verdict verdict) {
        long line = lineNumber;
        lineNumber += scanner.linesPassed();
        if (verdict == Verdict.RECORD && split(0, line, 0) instanceof RawRecord row) {
            return new ExtractHead.Row(row.fields(), row.isCleanText(), line, position());
        }
        return new ExtractHead.Row(List.of(), false, line, position());
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
                    return unlessTrailer(plainRecord());
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

    /** The fields of the extract's trailer, which is no record; meaningful once it has ended. */
    public Optional<List<String>> trailer() {
        return Optional.ofNullable(trailer);
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
            ended = true;
            refuseIfEmpty();
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
        return verdict == Verdict.RECORD
                ? unlessTrailer(split(recordNumber, line, offset))
                : Optional.of(faults.unreadable(verdict, recordNumber, line, offset));
    }

    /** The file ends within its last line, and fields are missing: a transfer broke off. */
    private boolean isCutShort(Verdict verdict) {
        boolean wholeFields = verdict == Verdict.RECORD || verdict == Verdict.QUOTE_NOT_CLOSED;
        return wholeFields
                && !scanner.endedByLineEnd()
                && scanner.fields() < headerFields
                && !(verdict == Verdict.RECORD && beginsAsTrailer(split(recordNumber, lineNumber, 0)));
    }

    private Optional<ExtractRecord> unlessTrailer(ExtractRecord record) throws IOException {
        if (!beginsAsTrailer(record)) {
            return Optional.of(record);
        }
        lineNumber += scanner.skipEmptyLines();
        if (window.has(0)) {
            return Optional.of(record);
        }
        recordNumber--;
        trailer = ((RawRecord) record).fields();
        ended = true;
        refuseIfEmpty();
        return Optional.empty();
    }

    private boolean beginsAsTrailer(ExtractRecord record) {
        String marker = dialect.trailerMarker();
        return marker != null
                && record instanceof RawRecord row
                && row.field(0).strip().equals(marker);
    }

    private ExtractRecord split(long number, long line, long offset) {
        if (!scanner.quoted()) {
            return new RawRecord(extract, number, line, offset, scanner.bytes(), scanner.fieldEnds());
        }
        try {
            QuotedFields fields = QuotedFields.split(scanner.bytes(), quoting);
            return new RawRecord(extract, number, line, offset, fields.bytes(), fields.fieldEnds());
        } catch (IOException notRfc4180) {
            return faults.notRfc4180(number, line, offset);
        }
    }

    @Override
    public void close() throws IOException {
        scanner.close();
    }

    private Finding notText(String what) {
        return refuse(
                FindingCode.NOT_A_TEXT_EXTRACT,
                "expected text in " + dialect.charset().name() + ", " + what);
    }

    private void refuseIfEmpty() {
        if (recordNumber == 0) {
            refuse(FindingCode.EXTRACT_EMPTY, "expected records after the header, found none; deliver them");
        }
    }

    private Finding refuse(FindingCode code, String what) {
        return refuse(faults.refusal(code, recordNumber, lineNumber, what));
    }

    private Finding readFailed(IOException failure) {
        return refuse(faults.readFailed(failure, recordNumber, lineNumber, window.offset()));
    }

    private Finding refuse(Finding why) {
        refusal = why;
        ended = true;
        return why;
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
