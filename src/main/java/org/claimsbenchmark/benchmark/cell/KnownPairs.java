package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Which combinations of two dimensions are known not to occur from what is shown of pairs, before anything is hidden for what
 * several sets tell together: no more is known in the end.
 */
final class KnownPairs {

    /** By set of two dimensions, then by fee basis; the first dimension has the rows. */
    private final Map<GroupingSet, List<KnownZeros>> pairs = new HashMap<>();

    KnownPairs(ShownChoice choice, CountedSets counted) {
        Map<GroupingSet, List<ShownTable>> smaller = new HashMap<>();
        for (int size = 0; size <= 2; size++) {
            for (GroupingSet set : GroupingSet.byFeeBasis(size)) {
                List<List<ShownTable>> within = new ArrayList<>();
                smaller.forEach((other, tables) -> {
                    if (set.dimensions().containsAll(other.dimensions())) {
                        within.add(tables);
                    }
                });
                List<ShownTable> tables = choice.cells(set, within);
                if (size == 2) {
                    pairs.put(set, zeros(set, tables, counted.of(set)));
                } else {
                    smaller.put(set, tables);
                }
            }
        }
    }

    private static List<KnownZeros> zeros(GroupingSet pair, List<ShownTable> tables, CountedSet lines) {
        List<LineDimension> dimensions = pair.dimensions();
        return IntStream.range(0, tables.size())
                .mapToObj(feeBasis -> new KnownZeros(
                        tables.get(feeBasis), dimensions.get(0), dimensions.get(1), lines, lines.own()[feeBasis]))
                .toList();
    }

    /** @param rows the one of the two dimensions that is published first, as that of a set chosen before is */
    KnownZeros zeros(LineDimension rows, LineDimension columns, int feeBasis) {
        return pairs.get(new GroupingSet(true, List.of(rows, columns))).get(feeBasis);
    }
}
