package org.claimsbenchmark.benchmark.privacy;

/** The lines of several groups of a table, no line in two of them. */
final class LinesTogether {

    private int lines;
    private int singles;
    private int mostOthers;

    void add(LineGroup group) {
        lines = Math.addExact(lines, group.lines());
        singles += group.singles();
        mostOthers = Math.max(mostOthers, group.patients() - group.singles());
    }

    int lines() {
        return lines;
    }

    /**
     * How many patients they are of at least: of those with lines in several groups no more are counted than the greatest group has.
     */
    int leastPatients() {
        return singles + mostOthers;
    }
}
