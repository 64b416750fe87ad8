package org.claimsbenchmark.load;

import org.claimsbenchmark.claim.EditionTerms;

/**
 * A publication, shown now or earlier.
 *
 * @param runId its number
 * @param edition whose figures it published
 * @param referenceVersion of the tables that judged its lines
 * @param programVersion of the program that computed it
 * @param terms what its figures are about, and under which rules they are told
 */
public record PublishedRun(
        long runId, String edition, String referenceVersion, String programVersion, EditionTerms terms) {}
