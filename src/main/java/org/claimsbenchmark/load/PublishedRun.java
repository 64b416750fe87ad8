package org.claimsbenchmark.load;

import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServiceMonths;

/**
 * A publication, shown now or earlier.
 *
 * @param runId its number
 * @param edition whose figures it published
 * @param referenceVersion of the tables that judged its lines
 * @param programVersion of the program that computed it
 * @param period of service that its figures are about
 * @param dominance which prices it withholds; null for one from before there was such a rule
 */
public record PublishedRun(
        long runId,
        String edition,
        String referenceVersion,
        String programVersion,
        ServiceMonths period,
        Dominance dominance) {}
