package org.claimsbenchmark.extract.x12;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.ExtractHeader;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.RawRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.extract.packed.UnpackingFault;
import org.claimsbenchmark.extract.x12.segment.Segment;
import org.claimsbenchmark.extract.x12.segment.SegmentReader;
import org.claimsbenchmark.extract.x12.segment.X12Fault;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * Reads an X12 005010 extract of any number of interchanges, groups and transactions, all claims (837) or all remittances
 * (835): one record a service line, in the columns of its {@link X12Kind}. No record is passed over.
 *
 * <p>An extract is one range: an interchange can only be read from its beginning. Reading goes on from a place within it by
 * reading it from its first byte and leaving out the records before.
 */
public final class X12RecordReader implements RecordSource {

    /** A segment's name and what ends it, also after a byte order mark: no header of a CSV begins so. */
    private static final Pattern BEGINNING = Pattern.compile("(\u00EF\u00BB\u00BF)?\\s*ISA(?![A-Za-z0-9_ ])");

    private final String extract;
    private final SegmentReader segments;
    private final RemittanceBalance balance = new RemittanceBalance();
    private final Deque<Row> rows = new ArrayDeque<>();
    private long recordsToLeaveOut;
    private ReadPosition position;
    private long recordNumber;
    private X12Kind kind;
    private String group = "";
    private String fileDate = "";
    private TransactionRows transaction;
    private Finding refusal;
    private boolean ended;

    private X12RecordReader(ExtractFile extract, ReadPosition start) throws IOException {
        this.extract = extract.fileName();
        this.segments = new SegmentReader(extract.open());
        this.position = start;
        this.recordsToLeaveOut = start.recordsBefore();
    }

    /**
     * Opens an extract to read its records from a place on.
     *
     * @param start where an earlier reading of the same content stood, or the beginning
     * @throws IOException when the file cannot be opened
     */
    public static X12RecordReader open(ExtractFile extract, ReadPosition start) throws IOException {
        return new X12RecordReader(extract, start);
    }

    /** @throws IOException when the file cannot be opened */
    public static X12RecordReader open(ExtractFile extract) throws IOException {
        return open(extract, new ReadPosition(0, 0, 1));
    }

    /**
     * Whether content that begins so is meant as X12, whatever comes of it.
     *
     * @param head the first bytes; a hundred tell, whatever blanks stand before
     */
    public static boolean begins(byte[] head) {
        return BEGINNING.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    /**
     * The columns of what the extract holds, which is told by its first transaction. May be called at any time, and takes
     * no record.
     */
    public ExtractHeader header() {
        while (kind == null && !ended) {
            readSegment();
        }
        return kind == null
                ? new ExtractHeader.Refused(refusal)
                : new ExtractHeader.Columns(extract, kind.columns(), 1);
    }

    @Override
    public Optional<ExtractRecord> next(long most) {
        while (true) {
            while (rows.isEmpty() && !ended) {
                readSegment();
            }
            if (rows.isEmpty()) {
                return Optional.empty();
            }
            Row row = rows.remove();
            recordNumber++;
            if (recordsToLeaveOut > 0) {
                recordsToLeaveOut--;
                continue;
            }
            position = new ReadPosition(segments.bytes(), recordNumber, segments.line());
            return Optional.of(RawRecord.of(
                    new SourcePosition(extract, recordNumber, row.start().line()),
                    row.start().offset(),
                    row.fields()));
        }
    }

    private void readSegment() {
        try {
            Optional<Segment> segment = segments.next();
            if (segment.isPresent()) {
                accept(segment.get());
            } else {
                end();
            }
        } catch (X12Fault fault) {
            refuse(fault.code(), fault.getMessage());
        } catch (IOException failed) {
            String found = failed instanceof UnpackingFault
                    ? failed.getMessage()
                    : "that the disk or share failed at byte " + segments.bytes() + " or after; copy the extract again";
            refuse(FindingCode.EXTRACT_UNREADABLE, "expected to read the file to its end, found " + found);
        }
    }

    private void accept(Segment segment) throws X12Fault {
        switch (segment.name()) {
            case "GS" -> {
                group = segment.element(8);
                fileDate = segment.element(4);
            }
            case "ST" -> begin(segment);
            case "SE" -> {
                transaction.end(rows::add);
                transaction = null;
            }
            default -> {
                if (transaction != null) {
                    transaction.accept(segment, rows::add);
                }
            }
        }
    }

    private void begin(Segment st) throws X12Fault {
        Guide guide = Guide.of(group, st.element(1), st.element(3));
        if (kind != null && kind != guide.kind()) {
            throw new X12Fault(
                    FindingCode.X12_NOT_SUPPORTED,
                    "expected transactions of one kind in a file, found claims and remittances; deliver each kind in a"
                            + " file of its own");
        }
        kind = guide.kind();
        transaction = kind == X12Kind.CLAIMS
                ? new ClaimRows(fileDate, guide.claimForm())
                : new RemittanceRows(st, fileDate, balance);
    }

    private void end() {
        ended = true;
        if (kind == null) {
            refuse(
                    FindingCode.EXTRACT_EMPTY,
                    "expected claims or remittances, found no transaction; deliver the extract again");
        }
    }

    private void refuse(FindingCode code, String what) {
        ended = true;
        SourcePosition place = new SourcePosition(extract, 0, segments.line());
        rows.clear();
        refusal = new Finding(code, place, null, place + ", segment " + segments.segments() + ": " + what);
    }

    @Override
    public boolean ended() {
        return ended && rows.isEmpty();
    }

    @Override
    public long passedOver() {
        return 0;
    }

    /** The byte and the line say how far reading has come. */
    @Override
    public ReadPosition position() {
        return position;
    }

    @Override
    public Optional<Finding> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Whether the remittances add up; nothing of claims. */
    @Override
    public List<Finding> notes() {
        return kind == X12Kind.REMITTANCES && refusal == null ? List.of(balance.note(extract)) : List.of();
    }

    @Override
    public Optional<ControlTotals> controlTotals() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }
}
