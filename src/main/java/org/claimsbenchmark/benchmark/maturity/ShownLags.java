package org.claimsbenchmark.benchmark.maturity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.LineGroup;
import org.claimsbenchmark.benchmark.privacy.ShownValues;

/**
 * What is shown, of one fee basis and the periods of one block, by class of lag (rule 5): some classes, some periods and, by
 * payer, some payers, always in whole.
 *
 * <p>It is chosen as the cells are, with the lag as one dimension more: over all payers, then by payer, at the grain of all, and
 * within each longer period for the shorter ones that make it up. Nothing is shown below what is hidden: below a cell, below the
 * same class over all payers, below the longer period. So the lines of every lag together are no more than a shown cell has, and
 * whatever sums and differences are taken, over lags, payers, periods or any of them, end at a table that was held against the
 * rule: the one in which the hidden values of an axis are one.
 */
final class ShownLags {

    private final boolean[] classes;
    private final boolean[] payers;
    private final boolean[] periods;

    private ShownLags(boolean[] classes, boolean[] payers, boolean[] periods) {
        this.classes = classes;
        this.payers = payers;
        this.periods = periods;
    }

    /** Whether the classes that are shown are so of a payer and a period. */
    boolean shows(int payer, int period) {
        return payers[payer] && periods[period];
    }

    boolean showsClass(int lag) {
        return classes[lag];
    }

    /**
     * What both sets of a block show.
     *
     * @param overPayers with a single payer, that of all together
     */
    record Both(ShownLags overPayers, ShownLags byPayer) {}

    /**
     * Chooses what a block shows.
     *
     * @param longer what the block that the longer period lies in shows; null for the grain of all
     * @param longerPeriod the longer period, in its block
     * @param periods those of the block
     * @param cells whether the cell of a payer and a period is shown
     */
    static Both choose(LagCounts counts, int feeBasis, int[] periods, Both longer, int longerPeriod, Cells cells) {
        int all = counts.allPayers();
        boolean alone = longer == null;
        ShownLags overPayers = alone || longer.overPayers.periods[longerPeriod]
                ? choose(
                        counts,
                        feeBasis,
                        new int[] {all},
                        periods,
                        alone,
                        not(alone ? allShown(LagCounts.CLASSES) : longer.overPayers.classes),
                        new boolean[1],
                        hiddenPeriods(new int[] {all}, periods, cells))
                : nothing(1, periods.length);
        int[] payers = new int[all];
        Arrays.setAll(payers, payer -> payer);
        if (!alone && !longer.byPayer.periods[longerPeriod]) {
            return new Both(overPayers, nothing(all, periods.length));
        }
        boolean[] hiddenClasses = not(overPayers.classes);
        boolean[] hiddenPeriods = hiddenPeriods(payers, periods, cells);
        for (int period = 0; period < periods.length; period++) {
            hiddenPeriods[period] |= !overPayers.periods[period];
        }
        boolean[] hiddenPayers = hiddenPayers(counts, feeBasis, periods, hiddenPeriods, cells);
        if (!alone) {
            hide(hiddenClasses, longer.byPayer.classes);
            hide(hiddenPayers, longer.byPayer.payers);
        }
        return new Both(
                overPayers,
                choose(counts, feeBasis, payers, periods, alone, hiddenClasses, hiddenPayers, hiddenPeriods));
    }

    /** Tells of the cells that have no class of lag. */
    @FunctionalInterface
    interface Cells {
        boolean show(int payer, int period);
    }

    private static ShownLags choose(
            LagCounts counts,
            int feeBasis,
            int[] payers,
            int[] periods,
            boolean alone,
            boolean[] hiddenClasses,
            boolean[] hiddenPayers,
            boolean[] hiddenPeriods) {
        boolean byPayer = payers[0] != counts.allPayers();
        List<boolean[]> hidden = new ArrayList<>(List.of(hiddenClasses));
        if (byPayer) {
            hidden.add(hiddenPayers);
        }
        if (!alone) {
            hidden.add(hiddenPeriods);
        } else if (hiddenPeriods[0]) {
            return nothing(payers.length, 1);
        }
        CountedGroups groups =
                new CountedGroups(hidden.stream().mapToInt(axis -> axis.length).toArray());
        for (int payer = 0; payer < payers.length; payer++) {
            for (int period = 0; period < periods.length; period++) {
                for (int lag = 0; lag < LagCounts.CLASSES; lag++) {
                    int lines = counts.lines(feeBasis, payers[payer], periods[period], lag);
                    if (lines > 0) {
                        groups.add(
                                at(lag, payer, period, byPayer, alone),
                                new LineGroup(
                                        lines,
                                        counts.patients(feeBasis, payers[payer], periods[period], lag),
                                        counts.singles(feeBasis, payers[payer], periods[period], lag)));
                    }
                }
            }
        }
        boolean[][] shown = ShownValues.of(groups, hidden.toArray(boolean[][]::new));
        return new ShownLags(
                shown[0], byPayer ? shown[1] : allShown(1), alone ? showsSome(shown[0]) : shown[shown.length - 1]);
    }

    private static int[] at(int lag, int payer, int period, boolean byPayer, boolean alone) {
        if (byPayer) {
            return alone ? new int[] {lag, payer} : new int[] {lag, payer, period};
        }
        return alone ? new int[] {lag} : new int[] {lag, period};
    }

    /** Those of which no payer's cell is shown. */
    private static boolean[] hiddenPeriods(int[] payers, int[] periods, Cells cells) {
        boolean[] hidden = new boolean[periods.length];
        for (int period = 0; period < periods.length; period++) {
            hidden[period] = true;
            for (int payer : payers) {
                hidden[period] &= !cells.show(payer, periods[period]);
            }
        }
        return hidden;
    }

    /** Those of which a cell is hidden in a period that is not, and those without any cell. */
    private static boolean[] hiddenPayers(
            LagCounts counts, int feeBasis, int[] periods, boolean[] hiddenPeriods, Cells cells) {
        boolean[] hidden = new boolean[counts.allPayers()];
        for (int payer = 0; payer < hidden.length; payer++) {
            boolean some = false;
            for (int period = 0; period < periods.length; period++) {
                boolean lines = counts.lines(feeBasis, payer, periods[period]) > 0;
                boolean shown = lines && cells.show(payer, periods[period]);
                some |= shown;
                hidden[payer] |= lines && !shown && !hiddenPeriods[period];
            }
            hidden[payer] |= !some;
        }
        return hidden;
    }

    private static void hide(boolean[] hidden, boolean[] shown) {
        for (int value = 0; value < hidden.length; value++) {
            hidden[value] |= !shown[value];
        }
    }

    private static boolean[] not(boolean[] flags) {
        boolean[] not = new boolean[flags.length];
        hide(not, flags);
        return not;
    }

    private static boolean[] allShown(int count) {
        return not(new boolean[count]);
    }

    private static boolean[] showsSome(boolean[] flags) {
        boolean some = false;
        for (boolean flag : flags) {
            some |= flag;
        }
        return new boolean[] {some};
    }

    private static ShownLags nothing(int payers, int periods) {
        return new ShownLags(new boolean[LagCounts.CLASSES], new boolean[payers], new boolean[periods]);
    }
}
