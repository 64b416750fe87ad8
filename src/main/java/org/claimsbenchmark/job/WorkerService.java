package org.claimsbenchmark.job;

/** Loads portions of runs that other processes began, until it is told to end. */
public interface WorkerService {

    /**
     * Works until {@link #stop()}, through times in which the database cannot be reached.
     *
     * @return false at once when the database was built with another pseudonym key
     */
    boolean work(WorkerRequest request);

    /** Has the worker end after the blocks that it is reading, and give back what is left of their portions. */
    void stop();
}
