package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.privacy.CountedGroups;

/** What of the slots of a grouping set decides whether they are shown. */
interface SlotGroups {

    /** Adds what a slot has, at a place of the table, if it has any. */
    void add(CountedGroups groups, int[] at, int slot);

    /** Whether what a slot has is of too few to be told. */
    boolean isSmall(int slot);
}
