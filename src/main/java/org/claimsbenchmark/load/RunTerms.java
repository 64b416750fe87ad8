package org.claimsbenchmark.load;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsbenchmark.claim.EditionTerms;

/**
 * What a run does and was told, beside what makes it the same run as another.
 *
 * @param action as in {@code claims.run.action}
 * @param restoresRunId the publication that it shows again or computes anew; null for others
 * @param edition what its figures are about, and under which rules they are told
 * @param settings by name, for people
 */
public record RunTerms(String action, Long restoresRunId, EditionTerms edition, SortedMap<String, String> settings) {

    public RunTerms {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }
}
