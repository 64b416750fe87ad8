package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Which combinations of two dimensions are known not to occur in a fee basis from what is shown of pairs, before anything is hidden
 * for what several sets tell together: no more is known in the end. That none of a shown cell's lines is of some part, such as the
 * denied ones, is reckoned with as known, though it is told only where their number is.
 */
final class KnownPairs {

    private final CountedSets counted;
    private final int feeBasis;
    /** By set of two dimensions. */
    private final Map<GroupingSet, ShownTable> shown = new HashMap<>();

    private final Map<Asked, List<KnownZeros>> zeros = new HashMap<>();

    /** @param cells chooses which cells of a set are shown, given which are of the sets of fewer of its dimensions */
    KnownPairs(CountedSets counted, int feeBasis, BiFunction<GroupingSet, List<ShownTable>, ShownTable> cells) {
        this.counted = counted;
        this.feeBasis = feeBasis;
        Map<GroupingSet, ShownTable> smaller = new HashMap<>();
        for (int size = 0; size <= 2; size++) {
            for (GroupingSet set : GroupingSet.byFeeBasis(size)) {
                List<ShownTable> within = new ArrayList<>();
                smaller.forEach((other, table) -> {
                    if (set.dimensions().containsAll(other.dimensions())) {
                        within.add(table);
                    }
                });
                (size == 2 ? shown : smaller).put(set, cells.apply(set, within));
            }
        }
    }

    private record Asked(LineDimension rows, LineDimension columns, Told what) {}

    /** By part of the lines that what is told counts. */
    List<KnownZeros> zeros(LineDimension rows, LineDimension columns, Told what) {
        return zeros.computeIfAbsent(new Asked(rows, columns, what), this::zeros);
    }

    private List<KnownZeros> zeros(Asked asked) {
        GroupingSet pair = GroupingSet.byFeeBasisOf(List.of(asked.rows, asked.columns));
        CountedSet lines = counted.of(pair);
        return lines.parts(asked.what).stream()
                .map(part -> new KnownZeros(shown.get(pair), asked.rows, asked.columns, part, lines.own()[feeBasis]))
                .toList();
    }
}
