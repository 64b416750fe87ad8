package org.claimsbenchmark.job;

/** What a run does to its edition. */
public sealed interface RunAction {

    /**
     * Loads extracts and publishes the figures of all that the edition rests on then.
     *
     */
    record Load() implements RunAction {

        /** New content under a known name replaces. */
        public static final Load USUAL = new Load();
    }

    /**
     * Reads the open rejects of a published extract again.
     *
     * @param extract its name or number
     */
    record Replay(String extract) implements RunAction {}
}
