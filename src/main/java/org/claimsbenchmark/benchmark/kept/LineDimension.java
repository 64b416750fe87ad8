package org.claimsbenchmark.benchmark.kept;

import java.util.Locale;

/** What index lines are grouped by, in the order of the published columns. Every line has exactly one value of each. */
public enum LineDimension {
    FEE_BASIS,
    PAYER,
    LINE_OF_BUSINESS,
    SITE_OF_SERVICE,
    MODIFIER_USE,
    DIAGNOSIS_GROUP,
    SPECIALTY,
    STATE;

    /** Column name in the database. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
