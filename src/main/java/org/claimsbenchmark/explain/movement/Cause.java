package org.claimsbenchmark.explain.movement;

/** What made a claim line count otherwise in the later of two publications. Every change has exactly one. */
enum Cause {
    /** A claim line of which the extracts of then had no record. */
    NEW_CLAIMS("new claims"),
    /** Another record of it counts, or none, for a record that came since; or what was paid for it came since. */
    LATE("late reversals and replacements"),
    /** Its record, or the one that had taken it out, was in an extract that no longer counts. */
    WITHDRAWN("withdrawn extracts"),
    /** The same records, judged by other reference tables. */
    REFERENCE("reference changes"),
    /** The same records and tables, read or settled otherwise: layouts, replayed rejects, program, months of service. */
    RULES("rule changes");

    private final String text;

    Cause(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
