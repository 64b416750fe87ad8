package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Which combinations of two dimensions are known not to occur from what is shown of pairs, before anything is hidden for what
 * several sets tell together: no more is known in the end.
 */
final class KnownPairs {

    private final CountedSets counted;
    /** By set of two dimensions, then by fee basis. */
    private final Map<GroupingSet, List<ShownTable>> pairs = new HashMap<>();

    KnownPairs(ShownChoice choice, CountedSets counted) {
        this.counted = counted;
        Map<GroupingSet, List<ShownTable>> smaller = new HashMap<>();
        for (int size = 0; size <= 2; size++) {
            for (GroupingSet set : GroupingSet.byFeeBasis(size)) {
                List<List<ShownTable>> within = new ArrayList<>();
                smaller.forEach((other, tables) -> {
                    if (set.dimensions().containsAll(other.dimensions())) {
                        within.add(tables);
                    }
                });
                (size == 2 ? pairs : smaller).put(set, choice.cells(set, within));
            }
        }
    }

    KnownZeros zeros(LineDimension rows, LineDimension columns, int feeBasis) {
        GroupingSet pair = GroupingSet.byFeeBasisOf(List.of(rows, columns));
        CountedSet lines = counted.of(pair);
        return new KnownZeros(pairs.get(pair).get(feeBasis), rows, columns, lines, lines.own()[feeBasis]);
    }
}
