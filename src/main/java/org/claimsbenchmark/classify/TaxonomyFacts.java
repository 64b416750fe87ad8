package org.claimsbenchmark.classify;

import java.util.Set;
import org.claimsbenchmark.finding.FindingCode;

/** Facts about the code that decides a line's specialty, taxonomy or CMS specialty: that it is absent, or no code. */
final class TaxonomyFacts {

    void find(Decision specialty, Set<FindingCode> found) {
        if (specialty.value().equals(DimensionValues.NOT_IN_INPUT)) {
            found.add(FindingCode.TAXONOMY_MISSING);
        } else if (specialty.value().equals(DimensionValues.UNKNOWN)) {
            found.add(FindingCode.TAXONOMY_NOT_A_CODE);
        }
    }
}
