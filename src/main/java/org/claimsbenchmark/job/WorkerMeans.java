package org.claimsbenchmark.job;

import org.claimsbenchmark.job.remote.OpenLoad;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * What a worker loads with, whatever the run.
 *
 * @param programVersion of this program
 * @param reference tables of this program
 * @param layouts of this program and of the operator
 * @param key of the pseudonyms
 */
record WorkerMeans(String programVersion, ReferenceTables reference, LayoutCatalog layouts, PseudonymKey key) {

    /** Whether a run can be loaded with these. */
    boolean fit(OpenLoad load) {
        return load.programVersion().equals(programVersion)
                && load.referenceVersion().equals(reference.version());
    }

    @Override
    public String toString() {
        return "WorkerMeans[" + programVersion + "]"; // the key is a secret
    }
}
