package org.claimsbenchmark.retention;

import java.time.temporal.TemporalAmount;

/** Which publications of an edition keep their figures, beside the current one. */
public sealed interface Kept {

    /**
     * Those published within an age; of runs that were never published those that began within it.
     *
     * @param age not negative
     */
    record Within(TemporalAmount age) implements Kept {}

    /**
     * The newest. Runs that were never published are kept: the same command continues them.
     *
     * @param publications with the current one, 1 or more
     */
    record Newest(int publications) implements Kept {}
}
