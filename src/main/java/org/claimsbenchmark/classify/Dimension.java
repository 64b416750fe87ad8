package org.claimsbenchmark.classify;

import java.util.Locale;

/** What a line is classified by. Every line gets exactly one value of each. */
public enum Dimension {
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
