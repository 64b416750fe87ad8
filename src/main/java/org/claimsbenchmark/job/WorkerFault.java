package org.claimsbenchmark.job;

/** What a worker in another process said of a portion that it could not load; it withholds values itself. */
final class WorkerFault extends RuntimeException {

    WorkerFault(String text) {
        super(text);
        setStackTrace(new StackTraceElement[0]);
    }
}
