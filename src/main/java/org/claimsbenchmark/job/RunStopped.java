package org.claimsbenchmark.job;

/** The run was asked to end before it was done. */
final class RunStopped extends RuntimeException {

    RunStopped() {
        super("the run was asked to stop");
    }
}
