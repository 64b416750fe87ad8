package org.claimsbenchmark.benchmark.privacy;

import java.util.OptionalInt;

/**
 * A table of two axes of which the totals of rows and columns are told, and of which somebody knows that some groups have no lines,
 * and what follows about the others.
 */
public final class KnownTable {

    /** A sum of dollars is known too well where it is known to less than this part of it: so here are its lines. */
    private static final int LEAST_SHARE = 10;

    private final boolean[][] possible;
    private final LinesTogether[][] groups;
    private final ProviderGroup[][] providers;

    /** @param possible by row and column: whether the group may have lines, as each has to which some are added */
    public KnownTable(boolean[][] possible) {
        this.possible = possible;
        this.groups = new LinesTogether[possible.length][possible[0].length];
        this.providers = new ProviderGroup[possible.length][possible[0].length];
    }

    /** @param providers of the lines, {@link ProviderGroup#NOBODY} where they do not matter */
    public void add(int row, int column, LineGroup lines, ProviderGroup providers) {
        if (groups[row][column] == null) {
            groups[row][column] = new LinesTogether();
            this.providers[row][column] = ProviderGroup.NOBODY;
        }
        groups[row][column].add(lines);
        this.providers[row][column] = this.providers[row][column].with(providers);
    }

    /**
     * The first column with a group of 1 to 10 patients in which fewer than {@link ShownValues#LEAST_POSSIBLE} numbers of lines are
     * possible, or of too few providers in which so few are that a sum over its lines follows.
     */
    public OptionalInt columnThatTellsOfFew() {
        int[][] lines = new int[groups.length][groups[0].length];
        for (int row = 0; row < lines.length; row++) {
            for (int column = 0; column < lines[row].length; column++) {
                lines[row][column] = groups[row][column] == null ? 0 : groups[row][column].lines();
            }
        }
        KnownMargins margins = new KnownMargins(lines, possible);
        for (int row = 0; row < lines.length; row++) {
            for (int column = 0; column < lines[row].length; column++) {
                if (lines[row][column] > 0
                        && isOfFew(row, column)
                        && !margins.leavesOpen(row, column, leeway(row, column))) {
                    return OptionalInt.of(column);
                }
            }
        }
        return OptionalInt.empty();
    }

    private boolean isOfFew(int row, int column) {
        return Suppression.hides(groups[row][column].leastPatients()) || providers[row][column].withheld();
    }

    private int leeway(int row, int column) {
        return providers[row][column].tested()
                ? Math.max(ShownValues.LEAST_LEEWAY, groups[row][column].lines() / LEAST_SHARE)
                : ShownValues.LEAST_LEEWAY;
    }
}
