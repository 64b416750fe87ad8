package org.claimsbenchmark.benchmark.cell;

import java.util.List;

/**
 * How many lines and patients a grouping set by fee basis has.
 *
 * @param own by fee basis: the combinations that have lines
 */
record CountedSet(CellSlots slots, SetCounts counts, int[][] own) {

    /** The parts of these lines that are counted, or summed up, where something is told. */
    List<CountedPart> parts(Told what) {
        SlotGroups groups = counts.groups(what);
        return groups.parts().stream()
                .map(part -> new CountedPart(slots, own, part, groups))
                .toList();
    }
}
