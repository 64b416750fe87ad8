package org.claimsbenchmark.comparison;

/** Tells the comparison, on standard output, when each step of a peer ended. */
final class Steps {

    /** Begins the line of a step; its name and the milliseconds since the begin follow. */
    static final String MARK = "step ";

    private final long begin = System.nanoTime();

    void ended(String step) {
        System.out.println(MARK + step + " " + (System.nanoTime() - begin) / 1_000_000);
    }
}
