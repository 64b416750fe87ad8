package org.claimsbenchmark.metrics;

/** Tells whether the database can be reached now. */
@FunctionalInterface
public interface DatabaseProbe {

    /** Must answer within seconds, and must not throw. */
    Answer ask();

    /** What is known of the database. */
    enum Answer {
        UP,
        DOWN,
        /** It is not meant to be reachable now, as an embedded server between two runs. */
        ASLEEP
    }
}
