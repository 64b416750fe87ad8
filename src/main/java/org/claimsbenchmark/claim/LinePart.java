package org.claimsbenchmark.claim;

/** How much of a claim line a record tells: some deliveries send what was billed and what was paid apart. */
public enum LinePart {
    /** All of it, as far as the extract carries it. */
    WHOLE,
    /** What was billed: charges, diagnoses, provider (X12 837). Allowed and paid come with a remittance. */
    CHARGES,
    /** What was allowed and paid (X12 835). It joins the charges of the same claim line. */
    REMITTANCE
}
