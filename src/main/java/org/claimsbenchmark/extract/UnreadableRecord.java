package org.claimsbenchmark.extract;

import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * A row that could not be made a record. It counts as read and rejected.
 *
 * @param fault why; its sentence begins with its position
 * @param byteOffset where the row's first byte stands in the file, 0-based
 */
public record UnreadableRecord(Finding fault, long byteOffset) implements ExtractRecord {

    /** The same row as another record of the extract. */
    public UnreadableRecord numbered(long recordNumber) {
        SourcePosition own = position();
        SourcePosition other = new SourcePosition(own.extract(), recordNumber, own.lineNumber());
        String what = fault.sentence().substring(own.toString().length());
        return new UnreadableRecord(new Finding(fault.code(), other, fault.column(), other + what), byteOffset);
    }

    @Override
    public SourcePosition position() {
        return fault.position();
    }
}
