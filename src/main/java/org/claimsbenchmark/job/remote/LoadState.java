package org.claimsbenchmark.job.remote;

/**
 * How far a remote load has come.
 *
 * @param portions asked for
 * @param ended portions that were loaded or failed
 * @param begun portions that a worker took and did not end
 * @param bytesRead of the extracts' content, committed
 * @param recordsRead committed
 * @param lines in scope, committed
 */
public record LoadState(int portions, int ended, int begun, long bytesRead, long recordsRead, long lines) {

    /** Whether anything was loaded since an earlier look. */
    public boolean isFurtherThan(LoadState earlier) {
        return ended > earlier.ended() || recordsRead > earlier.recordsRead();
    }
}
