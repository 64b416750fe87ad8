package org.claimsbenchmark.layout;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.ExtractRange;
import org.claimsbenchmark.extract.ExtractRecord;
import org.claimsbenchmark.extract.ReadPosition;
import org.claimsbenchmark.extract.RecordReader;
import org.claimsbenchmark.extract.RecordSource;
import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.finding.SourcePosition;

/** A range of an extract that states in records of its own, above and below the others, what it holds. */
final class ControlledRecords implements RecordSource {

    private final LayoutMatch match;
    private final Format.Delimited format;
    private final RecordReader records;
    private final String extract;
    private final boolean lastRange;

    /** @param range which is read by the records */
    ControlledRecords(
            LayoutMatch match, Format.Delimited format, RecordReader records, String extract, ExtractRange range) {
        this.match = match;
        this.format = format;
        this.records = records;
        this.extract = extract;
        this.lastRange = range.endByte() == ExtractRange.TO_THE_END;
    }

    @Override
    public Optional<ExtractRecord> next(long most) {
        return records.next(most);
    }

    @Override
    public boolean ended() {
        return records.ended();
    }

    @Override
    public long passedOver() {
        return records.passedOver();
    }

    @Override
    public ReadPosition position() {
        return records.position();
    }

    /** Also where the last record is missing, or says what cannot be read. */
    @Override
    public Optional<Finding> refusal() {
        if (records.refusal().isPresent() || format.last() == null || !lastRange) {
            return records.refusal();
        }
        if (records.trailer().isEmpty()) {
            return Optional.of(finding(
                    FindingCode.EXTRACT_TRUNCATED,
                    "expected a last record that begins with " + format.last().marker()
                            + ", found none; the extract is cut short, deliver it again"));
        }
        return reading(format.last(), records.trailer().get()).fault().map(this::unreadable);
    }

    private Finding unreadable(String fault) {
        return finding(FindingCode.CONTROL_RECORD_UNREADABLE, fault);
    }

    private Finding finding(FindingCode code, String what) {
        SourcePosition position =
                new SourcePosition(extract, 0, records.position().lineNumber());
        return new Finding(code, position, null, position + ": " + what);
    }

    private ControlRecordReading reading(Format.ControlRecord record, List<String> fields) {
        return ControlRecordReading.of(match.layout(), record, fields);
    }

    @Override
    public List<Finding> notes() {
        return records.notes();
    }

    /** What the first record says, and where that is silent the last: known where the last range ends. */
    @Override
    public Optional<ControlTotals> controlTotals() {
        if (!lastRange || !records.ended()) {
            return Optional.empty();
        }
        ControlTotals first = format.first() == null
                ? ControlRecordReading.NOTHING
                : reading(format.first(), match.rows().firstRow()).totals();
        ControlTotals last = format.last() == null || records.trailer().isEmpty()
                ? ControlRecordReading.NOTHING
                : reading(format.last(), records.trailer().get()).totals();
        ControlTotals both = ControlRecordReading.joined(first, last);
        return both.equals(ControlRecordReading.NOTHING) ? Optional.empty() : Optional.of(both);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
