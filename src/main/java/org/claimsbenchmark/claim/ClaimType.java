package org.claimsbenchmark.claim;

/** Which claim form a line came on. Absent (null on the line) when the extract does not say or says something else. */
public enum ClaimType {
    /** CMS-1500, X12 837P. */
    PROFESSIONAL,
    /** UB-04, X12 837I. */
    INSTITUTIONAL
}
