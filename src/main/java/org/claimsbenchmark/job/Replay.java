package org.claimsbenchmark.job;

import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.load.LedgerExtract;

/**
 * An extract whose open rejects are to be read again.
 *
 * @param extract as it was published
 * @param file where its content lies now
 */
record Replay(LedgerExtract extract, ExtractFile file) {}
