package org.claimsbenchmark.benchmark.privacy;

import java.util.List;

/**
 * Chooses which parts are hidden so that no hidden part can be derived from shown totals, where a part may belong to several of
 * them (rule 5): all of 1 to 10 patients, then of each total in turn the smallest further parts, until the hidden ones together
 * are of 11 patients for certain and leave each small one of them at least ten possible counts.
 */
public final class PartsOfTotals {

    private final long[] counts;
    private final long[] patients;
    private final boolean[] hidden;

    private PartsOfTotals(long[] counts, long[] patients, boolean[] hidden) {
        this.counts = counts;
        this.patients = patients;
        this.hidden = hidden;
    }

    /**
     * @param counts what adds up to the totals: one a part, zero or more
     * @param patients how many distinct ones each part is of
     * @param hidden what is hidden anyway
     * @param totals of each shown total, its parts
     * @return one flag a part
     */
    public static boolean[] hidden(long[] counts, long[] patients, boolean[] hidden, List<int[]> totals) {
        PartsOfTotals parts = new PartsOfTotals(counts, patients, hidden.clone());
        for (int part = 0; part < patients.length; part++) {
            parts.hidden[part] |= Suppression.hides(patients[part]);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] total : totals) {
                changed |= parts.hideOneMore(total);
            }
        }
        return parts.hidden;
    }

    /** @return whether one more part had to be hidden, and was */
    private boolean hideOneMore(int[] total) {
        long sum = 0;
        long mostSmall = 0;
        long mostPatients = 0;
        int smallest = -1;
        for (int part : total) {
            if (counts[part] == 0) {
                continue;
            }
            if (hidden[part]) {
                sum += counts[part];
                mostSmall = Suppression.hides(patients[part]) ? Math.max(mostSmall, counts[part]) : mostSmall;
                mostPatients = Math.max(mostPatients, patients[part]);
            } else if (smallest < 0 || counts[part] < counts[smallest]) {
                smallest = part;
            }
        }
        boolean safe =
                sum == 0 || (mostPatients >= Suppression.LEAST_SHOWN && sum - mostSmall >= ShownValues.LEAST_LEEWAY);
        if (safe || smallest < 0) {
            return false;
        }
        hidden[smallest] = true;
        return true;
    }
}
