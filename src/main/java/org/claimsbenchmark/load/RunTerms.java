package org.claimsbenchmark.load;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServiceMonths;

/**
 * What a run does and was told, beside what makes it the same run as another.
 *
 * @param action as in {@code claims.run.action}
 * @param restoresRunId the publication that it shows again or computes anew; null for others
 * @param period of service that the figures are about
 * @param dominance which prices are withheld; null to compute anew a publication from before there was such a rule
 * @param settings by name, for people
 */
public record RunTerms(
        String action,
        Long restoresRunId,
        ServiceMonths period,
        Dominance dominance,
        SortedMap<String, String> settings) {

    public RunTerms {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
