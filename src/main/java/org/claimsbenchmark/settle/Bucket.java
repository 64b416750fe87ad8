package org.claimsbenchmark.settle;

import java.util.Locale;

/** Where a record of an extract ends: in exactly one of these (rule 1). */
public enum Bucket {
    /** Cannot be read as a claim line. */
    REJECTED,
    /** Neither an index nor a related code, or related without an index line of the same patient and service date. */
    OUT_OF_SCOPE,
    /** The same claim line with the same content as another kept record. */
    DUPLICATE,
    /** An earlier version of a claim line, or from an extract that a newer one replaced. */
    SUPERSEDED,
    /** Counts in the figures. */
    KEPT;

    /** As the database spells it, for example {@code out_of_scope}. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
