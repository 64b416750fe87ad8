package org.claimsbenchmark.job;

import org.claimsbenchmark.classify.LineClassifier;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.layout.ClaimLineParser;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.reference.ReferenceTables;

/** What whoever loads ranges of a run's extracts has to know of it, in the process of the run or in another. */
interface LoadContext {

    /** Number of the run in {@code claims.run}. */
    long runId();

    PseudonymKey key();

    ReferenceTables reference();

    /** One for all threads: it remembers what it found out of names that repeat. */
    LineClassifier classifier();

    ReadCount progress();

    /** The file of an extract that the run loads. */
    ExtractFile fileOf(LedgerExtract extract);

    /** Of a file whose layout fits; one for all threads. */
    ClaimLineParser parserOf(ExtractFile file);

    /** Whether a control file states the billed total of an extract, so that every record's charge is to be read. */
    boolean billedIsStated(LedgerExtract extract);

    /** Whether the load is to end after the blocks that are being read. */
    boolean isStopping();

    /** Keeps the fault for the outcome and gives it back to be thrown. */
    RuntimeException fault(RuntimeException fault);
}
