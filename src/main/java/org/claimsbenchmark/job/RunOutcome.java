package org.claimsbenchmark.job;

import java.util.List;

/**
 * How a run ended.
 *
 * @param status what became of it
 * @param text what a person is told: the summary of a published run, or what was refused and what to do
 */
public record RunOutcome(Status status, String text) {

    /** Nothing of a run is published, for these reasons. */
    static RunOutcome refused(List<String> sentences) {
        return new RunOutcome(
                Status.INPUT_REFUSED,
                String.join("\n", sentences)
                        + "\nNothing of this run is published; what the edition showed before stands.");
    }

    public enum Status {
        /** New figures are published. */
        PUBLISHED,
        /** New figures are published, but some of the extracts were refused and are not in them. */
        PUBLISHED_WITHOUT_SOME,
        /** Every extract was loaded before: the published figures stand. */
        NOTHING_NEW,
        /** Inputs were refused, and nothing else would have changed a figure; nothing is published. */
        INPUT_REFUSED,
        /** The database cannot be used, for example with this pseudonym key. */
        DATABASE_NOT_USABLE,
        /** Another run of the edition is in progress. */
        RUN_IN_PROGRESS,
        /** The figures of a publication come out the same, bit for bit, when they are computed anew. */
        VERIFIED,
        /** They come out otherwise. */
        NOT_REPRODUCED,
        /** Something broke; nothing is published, and the same command continues. */
        FAULT
    }
}
