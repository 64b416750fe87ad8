package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.claim.ServicePeriod;

/**
 * How many lines and patients the slots of a grouping set have: all that decides which are shown.
 *
 * @param lines by slot
 * @param patients by slot: distinct ones
 * @param singles by slot: how many of the lines are their patient's only one
 */
record PatientCounts(int[] lines, int[] patients, int[] singles) {

    static PatientCounts of(IndexLines index, CellSlots slots) {
        int[] lines = new int[slots.count()];
        int[] first = new int[LineOrder.BLOCK];
        int[] months = new int[LineOrder.BLOCK];
        for (int from = 0; from < index.rows().size(); from += LineOrder.BLOCK) {
            int count = Math.min(LineOrder.BLOCK, index.rows().size() - from);
            slots.locate(index.rows(), from, count, first, months);
            for (int i = 0; i < count; i++) {
                for (ServicePeriod grain : ServicePeriod.values()) {
                    lines[first[i] + slots.months().placeOfMonth(grain)[months[i]]]++;
                }
            }
        }
        return new PatientCounts(
                lines,
                lessThan(lines, index.patients().repeats(slots)),
                lessThan(lines, index.patients().recurring(slots)));
    }

    private static int[] lessThan(int[] lines, int[] others) {
        for (int slot = 0; slot < others.length; slot++) {
            others[slot] = lines[slot] - others[slot];
        }
        return others;
    }
}
