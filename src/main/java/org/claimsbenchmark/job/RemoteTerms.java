package org.claimsbenchmark.job;

import java.time.Duration;

/**
 * What a run with workers in other processes is told beside its request.
 *
 * @param longestQuiet how long it waits while no worker loads anything, before it gives up
 */
public record RemoteTerms(Duration longestQuiet) {

    /** Long enough to start machines by hand. */
    public static final Duration USUAL_LONGEST_QUIET = Duration.ofHours(1);

    public RemoteTerms {
        if (longestQuiet.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("expected a second or more");
        }
    }
}
