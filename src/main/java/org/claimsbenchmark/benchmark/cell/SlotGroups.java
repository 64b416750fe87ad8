package org.claimsbenchmark.benchmark.cell;

import java.util.List;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.ProviderGroup;

/** What of the slots of a grouping set decides whether they are shown. */
interface SlotGroups {

    /** Adds what a slot has, at a place of the table, if it has any. */
    void add(CountedGroups groups, int[] at, int slot);

    /** Whether what a slot has is of too few to be told. */
    boolean isSmall(int slot);

    /** The lines that are counted, or summed up, where it is told: each of these parts must be of no few. */
    List<PatientCounts> parts();

    /** The providers that must not be too few. */
    default ProviderGroup providers(int slot) {
        return ProviderGroup.NOBODY;
    }
}
