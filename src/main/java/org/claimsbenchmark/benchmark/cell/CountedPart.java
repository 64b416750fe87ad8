package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.LineGroup;
import org.claimsbenchmark.benchmark.privacy.ProviderGroup;

/**
 * Lines of a grouping set by fee basis, all of them or those that some figure counts or sums up.
 *
 * @param own by fee basis: the combinations that have any lines
 * @param groups what it is a part of, with the providers that matter
 */
record CountedPart(CellSlots slots, int[][] own, PatientCounts counts, SlotGroups groups) {

    int code(int combination, LineDimension dimension) {
        return slots.combinations().code(combination, dimension);
    }

    int lines(int combination, int place) {
        return counts.lines()[slots.slot(combination, place)];
    }

    LineGroup group(int combination, int place) {
        return counts.group(slots.slot(combination, place));
    }

    ProviderGroup providers(int combination, int place) {
        return groups.providers(slots.slot(combination, place));
    }
}
