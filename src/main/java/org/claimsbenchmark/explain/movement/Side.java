package org.claimsbenchmark.explain.movement;

import java.util.List;
import java.util.UUID;

/**
 * How a claim line counts in one of the publications.
 *
 * @param values in the dimensions, in their order
 * @param patient pseudonym
 * @param priced whether it is priced
 * @param allowedCents zero unless it is priced
 */
record Side(List<String> values, UUID patient, boolean priced, long allowedCents) {

    @Override
    public String toString() {
        return "Side[withheld]";
    }
}
