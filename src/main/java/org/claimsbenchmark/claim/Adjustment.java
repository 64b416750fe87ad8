package org.claimsbenchmark.claim;

/** What a record does to earlier records of its claim line: NUBC claim frequency code, or the layout's own codes. */
public enum Adjustment {
    ORIGINAL,
    /** Frequency code 7: supersedes what it replaces. */
    REPLACEMENT,
    /** Frequency code 8: removes the line. */
    VOID,
    /** The extract says that it is not the final action: another record of it, or of another extract, counts. */
    NOT_FINAL
}
