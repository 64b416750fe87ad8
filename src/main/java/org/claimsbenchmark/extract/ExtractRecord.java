package org.claimsbenchmark.extract;

import org.claimsbenchmark.finding.SourcePosition;

/** One row of an extract, numbered whether or not it could be split into fields. */
public sealed interface ExtractRecord permits RawRecord, UnreadableRecord {

    /** Record number, 1-based without the header, and the line of the file on which the record starts. */
    SourcePosition position();

    /** Where the record's first byte stands in the file, 0-based. */
    long byteOffset();
}
