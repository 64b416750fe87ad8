package org.claimsbenchmark.benchmark.cell;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is told of one fee basis in a grouping set.
 *
 * @param byTold of which of its cells what is told
 */
record ShownTables(GroupingSet set, Map<Told, ShownTable> byTold) {

    ShownTables(GroupingSet set) {
        this(set, new EnumMap<>(Told.class));
    }
}
