package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * How many lines and patients a grouping set by fee basis has.
 *
 * @param own by fee basis: the combinations that have lines
 */
record CountedSet(CellSlots slots, PatientCounts counts, int[][] own) {

    int code(int combination, LineDimension dimension) {
        return slots.combinations().code(combination, dimension);
    }

    int lines(int combination, int place) {
        return counts.lines()[slots.slot(combination, place)];
    }
}
