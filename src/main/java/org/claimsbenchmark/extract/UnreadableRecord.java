package org.claimsbenchmark.extract;

import org.claimsbenchmark.finding.Finding;
import org.claimsbenchmark.finding.SourcePosition;

/**
 * A row that could not be split into fields. It counts as read and rejected.
 *
 * @param fault {@code UNCLOSED_QUOTE} or {@code RECORD_TOO_LONG}
 * @param byteOffset where the row's first byte stands in the file, 0-based
 */
public record UnreadableRecord(Finding fault, long byteOffset) implements ExtractRecord {

    @Override
    public SourcePosition position() {
        return fault.position();
    }
}
