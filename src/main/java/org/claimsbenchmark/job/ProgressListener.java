package org.claimsbenchmark.job;

/** Hears now and then how far a run has come. */
@FunctionalInterface
public interface ProgressListener {

    /** For a run that nobody watches. */
    ProgressListener NONE = progress -> {};

    /** Called some times a second, by a thread of its own; must not throw. */
    void moved(Progress progress);
}
