package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.privacy.CountedGroups;

/** What of the slots of a grouping set decides whether they are shown. */
@FunctionalInterface
interface SlotGroups {

    /** Adds what a slot has, at a place of the table, if it has any. */
    void add(CountedGroups groups, int[] at, int slot);
}
