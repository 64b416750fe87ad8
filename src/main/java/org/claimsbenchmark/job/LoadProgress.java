package org.claimsbenchmark.job;

import java.util.concurrent.atomic.LongAdder;

/** How far the load of a run has come, counted by all its workers. */
final class LoadProgress {

    private final LongAdder bytes = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder lines = new LongAdder();

    /**
     * @param moreBytes of the extracts' content
     * @param moreRecords read, in scope or not
     * @param moreLines in scope
     */
    void add(long moreBytes, long moreRecords, long moreLines) {
        bytes.add(moreBytes);
        records.add(moreRecords);
        lines.add(moreLines);
    }
}
