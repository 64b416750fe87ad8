package org.claimsbenchmark.benchmark.cell;

import java.util.EnumSet;
import java.util.Set;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/** Which cells there are at all, whatever the lines. */
public final class PublishedCells {

    private PublishedCells() {}

    /** How many sets of dimensions cells are grouped by: a line is in one cell of each, for every grain of the period. */
    public static int sets() {
        return GroupingSet.published().size();
    }

    /** @param grouped the dimensions, fee basis included, in which a cell has a value of its own and not {@code All} */
    public static boolean areGroupedBy(Set<LineDimension> grouped) {
        return GroupingSet.published().stream()
                .anyMatch(set -> grouped.equals(set.grouped().isEmpty() ? Set.of() : EnumSet.copyOf(set.grouped())));
    }
}
