package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
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

    private static final ExtractRange WHOLE = new ExtractRange(new ReadPosition(0, 0, 1), ExtractRange.TO_THE_END);

    private final String extract;
    private final RowFaults faults;
    private final Dialect dialect;
    private final ByteWindow window;
    private final RecordScanner scanner;
    private final RecordSplitter splitter;
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
        this(extract, ByteWindow.of(in, dialect), dialect, WHOLE);
    }

    private RecordReader(String extract, ByteWindow window, Dialect dialect, ExtractRange range) {
        this(extract, window, new RecordScanner(window, dialect), dialect, range);
    }

    private RecordReader(
            String extract, ByteWindow window, RecordScanner scanner, Dialect dialect, ExtractRange range) {
        this.extract = extract;
        this.faults = new RowFaults(extract);
        this.dialect = dialect;
        this.window = window;
        this.scanner = scanner;
        this.splitter = new RecordSplitter(extract, scanner, dialect);
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
        ByteWindow window = ByteWindow.open(file, dialect, range.start().byteOffset());
        return new RecordReader(file.fileName(), window, dialect, range).passingOver(plain, fieldCount);
    }

    /** Every line that is not blank is a record of one field. */
    static RecordReader openLines(ExtractFile file, Charset charset, ReadPosition start) throws IOException {
        Dialect dialect = Dialect.ofLines(charset);
        ByteWindow window = ByteWindow.open(file, dialect, start.byteOffset());
        ExtractRange rest = new ExtractRange(start, ExtractRange.TO_THE_END);
        return new RecordReader(file.fileName(), window, RecordScanner.ofLines(window), dialect, rest);
    }

    /** Whether the last record ended with a line end, and not with the file. */
    boolean endedByLineEnd() {
        return scanner.endedByLineEnd();
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

    /** Reads the header, which is the first line that is not empty. */
    public ExtractHeader header() {
        ExtractHead head = new HeadReader(extract, window, scanner, dialect).read(1);
        if (head instanceof ExtractHead.Refused notRead) {
            return new ExtractHeader.Refused(refuse(notRead.finding()));
        }
        ExtractHead.Row row = ((ExtractHead.Rows) head).rows().get(0);
        lineNumber = row.after().lineNumber();
        if (row.cells().isEmpty()) {
            return new ExtractHeader.Refused(refuse(faults.notText(
                    dialect, row.lineNumber(), "found a header whose quotes do not match; correct its quoting")));
        }
        if (!row.cleanText()) {
            return new ExtractHeader.Refused(refuse(faults.notText(
                    dialect,
                    row.lineNumber(),
                    "found a header that is none; save it as UTF-8, or set encoding in the layout")));
        }
        headerFields = row.cells().size();
        return new ExtractHeader.Columns(extract, row.cells(), row.lineNumber());
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
            long passedBefore = passedOver;
            while (passedOver - passedBefore < most) {
                if (plain != null) {
                    passOverPlain(most - (passedOver - passedBefore));
                    if (passedOver - passedBefore == most) {
                        break;
                    }
                    if (plain.stop() == PlainRecords.Stop.PLAIN_RECORD) {
                        return unlessTrailer(plainRecord());
                    }
                }
                lineNumber += scanner.skipEmptyLines();
                if (window.offset() >= endByte) {
                    endOfRange();
                    break;
                }
                Optional<ExtractRecord> record = scanRecord();
                if (record.isPresent() || ended) {
                    return record;
                }
            }
            return Optional.empty();
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

    private void passOverPlain(long most) throws IOException {
        long passed = window.passOver(plain, most, endByte);
        recordNumber += passed;
        lineNumber += passed;
        passedOver += passed;
    }

    private RawRecord plainRecord() {
        long offset = window.offset();
        byte[] bytes = window.takePlainRecord(plain);
        recordNumber++;
        return new RawRecord(extract, recordNumber, lineNumber++, offset, bytes, plain.fieldEnds(bytes));
    }

    /** The next record; nothing where it is passed over, or none is left. */
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
        if (verdict == Verdict.RECORD && scanner.quoted() && plain != null && !plain.needsLook(scanner)) {
            passedOver++;
            return Optional.empty();
        }
        return verdict == Verdict.RECORD
                ? unlessTrailer(splitter.split(recordNumber, line, offset))
                : Optional.of(faults.unreadable(verdict, recordNumber, line, offset));
    }

    /** The file ends within its last line, and fields are missing: a transfer broke off. */
    private boolean isCutShort(Verdict verdict) {
        boolean wholeFields = verdict == Verdict.RECORD || verdict == Verdict.QUOTE_NOT_CLOSED;
        return wholeFields
                && !scanner.endedByLineEnd()
                && scanner.fields() < headerFields
                && !(verdict == Verdict.RECORD && beginsAsTrailer(splitter.split(recordNumber, lineNumber, 0)));
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

    @Override
    public void close() throws IOException {
        scanner.close();
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
}
