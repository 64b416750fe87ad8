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

    /** How an attempt at a run may end. */
    public enum Status {
        /** New figures are published. */
        PUBLISHED(null, null),
        /** New figures are published, but some of the extracts were refused and are not in them. */
        PUBLISHED_WITHOUT_SOME(null, null),
        /** Every extract was loaded before: the published figures stand. */
        NOTHING_NEW("nothing-new", null),
        /** Inputs were refused, and nothing else would have changed a figure; nothing is published. */
        INPUT_REFUSED("refused", "correct what is refused as its reasons say, or no longer give it, and run again"),
        /** The database cannot be used, for example with this pseudonym key. */
        DATABASE_NOT_USABLE(
                "failed",
                "make the database usable as the message says, then run the same command again: it continues"),
        /** It was asked to stop; nothing is published, and the same command continues. */
        STOPPED("stopped", "run the same command again: it continues"),
        /** Figures would change by few patients, and the edition holds such changes; nothing is published. */
        HELD(
                "held",
                "nothing, unless the figures are needed now: more extracts may make the changes large enough, and"
                        + " 'run --small-changes tell' with the same extracts publishes them as they are"),
        /** Another run of the edition is in progress. */
        RUN_IN_PROGRESS("in-progress", "wait until the other run has ended, then run the same command again"),
        /** Figures are computed to be looked at, and published nowhere. */
        SHADOWED("shadow", null),
        /** The figures of a publication come out the same, bit for bit, when they are computed anew. */
        VERIFIED("verified", null),
        /** They come out otherwise. */
        NOT_REPRODUCED(
                "not-reproduced", "find out whether the program or the data changed since; 'run' publishes anew"),
        /** Something broke; nothing is published, and the same command continues. */
        FAULT(
                "failed",
                "run the same command again: it continues; if it fails again, run it with -Dclaims.log=debug after"
                        + " 'java', which shows where");

        private final String folder;
        private final String remedy;

        Status(String folder, String remedy) {
            this.folder = folder;
            this.remedy = remedy;
        }

        /** Whether new figures are published. */
        public boolean published() {
            return folder == null;
        }

        /** What the folder of the attempt's report begins with; null when it is named by the run. */
        String folder() {
            return folder;
        }

        /** What whoever is on call has to do then, beside what single extracts ask for; null when that is nothing. */
        String remedy() {
            return remedy;
        }
    }
}
