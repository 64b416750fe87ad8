package org.claimsbenchmark.benchmark.cell;

import java.util.List;

/**
 * How many lines and patients a grouping set by fee basis has.
 *
 * @param own by fee basis: the combinations that have lines
 */
record CountedSet(CellSlots slots, PatientCounts counts, int[][] own) {

    /** The parts of these lines that such groups count. */
    List<CountedPart> parts(SlotGroups groups) {
        return groups.parts().stream()
                .map(part -> new CountedPart(slots, own, part, groups))
                .toList();
    }
}
