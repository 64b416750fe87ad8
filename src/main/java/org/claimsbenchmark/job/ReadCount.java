package org.claimsbenchmark.job;

/** Hears what was read. */
interface ReadCount {

    /**
     * @param moreBytes of the extracts' content
     * @param moreRecords read, in scope or not
     * @param moreLines in scope
     */
    void add(long moreBytes, long moreRecords, long moreLines);
}
