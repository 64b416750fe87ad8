package org.claimsbenchmark.reference;

/** Whether a procedure code is what the benchmarks are about. */
public enum ProcedureScope {
    /** The procedure itself: the record is an index line. */
    INDEX,
    /** A related procedure: kept beside an index line of the same patient and service date. */
    RELATED,
    /** Anything else. */
    OUT_OF_SCOPE
}
