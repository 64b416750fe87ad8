package org.claimsbenchmark.benchmark.privacy;

/**
 * Some lines of a group, or all of them.
 *
 * @param lines how many, zero or more
 * @param patients how many distinct ones the lines are of
 * @param singles how many of the lines are the only one of their patient, among such lines of all groups
 */
public record LineGroup(int lines, int patients, int singles) {

    /** Whether they are of 1 to 10 patients. */
    public boolean isSmall() {
        return Suppression.hides(patients);
    }
}
