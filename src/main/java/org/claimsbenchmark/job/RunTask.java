package org.claimsbenchmark.job;

import java.util.Map;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.load.LedgerExtract;

/** What of a planned run is out of the usual: load, settle, compute, publish. */
sealed interface RunTask {

    /** Nothing is. */
    record Usual() implements RunTask {}

    /**
     * Only the open rejects of one extract are read.
     *
     * @param extract that is published and carried
     * @param file with its content
     */
    record Replay(LedgerExtract extract, ExtractFile file) implements RunTask {}

    /**
     * The figures of an earlier publication are shown again: none is computed.
     *
     * @param runId that publication
     */
    record Restore(long runId) implements RunTask {}

    /**
     * The figures of a shadow run are published: none is computed.
     *
     * @param shadowRunId that run
     */
    record Promote(long shadowRunId) implements RunTask {}

    /**
     * The figures of a publication are computed anew and compared; nothing is published.
     *
     * @param runId that publication
     * @param recorded the extracts that counted in it, by content
     * @param shadow whether with other reference tables or layouts, to be looked at and not to be the same
     */
    record Recompute(long runId, Map<String, LedgerExtract> recorded, boolean shadow) implements RunTask {

        public Recompute {
            recorded = Map.copyOf(recorded);
        }
    }
}
