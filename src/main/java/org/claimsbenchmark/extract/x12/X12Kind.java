package org.claimsbenchmark.extract.x12;

import java.util.List;

/** What an X12 extract holds, and its columns. */
public enum X12Kind {
    /** Professional and institutional claims as providers send them: guides 005010X222 and 005010X223. */
    CLAIMS("837", ClaimColumns.ALL),
    /** What payers paid for which service, and why not all of it: guide 005010X221. */
    REMITTANCES("835", RemittanceColumns.ALL);

    private final String transactionSet;
    private final List<String> columns;

    X12Kind(String transactionSet, List<String> columns) {
        this.transactionSet = transactionSet;
        this.columns = columns;
    }

    /** Number of the transaction set: {@code 837} or {@code 835}. */
    public String transactionSet() {
        return transactionSet;
    }

    /** The columns of every record, in order; what a header is to a CSV. Lower-case letters, digits and underscores. */
    public List<String> columns() {
        return columns;
    }
}
