package org.claimsbenchmark.layout;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Amounts that are the whole claim's and stand on each of its lines, so that a sum over lines would multiply the claim.
 *
 * @param fields which amounts
 * @param of which records, by field the {@link Vocabulary#key keys} of which one must stand there; empty for all
 * @param apportion how the claim's amount is shared out among its lines
 */
record ClaimAmounts(Set<ClaimField> fields, Map<ClaimField, List<String>> of, Apportion apportion) {

    ClaimAmounts {
        fields = Set.copyOf(fields);
        of = Map.copyOf(of);
    }

    /** Shares of the lines; together they are the claim's amount to the cent. */
    enum Apportion {
        /** The first line of the claim has all of it, the others have none. */
        FIRST_LINE,
        /** As the lines' charges are to each other. */
        BY_CHARGE
    }
}
