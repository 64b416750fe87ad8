package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * The grouping sets beside which a set of one dimension or two tells more than alone: those that are as large and differ in one
 * dimension.
 */
final class JointSets {

    private static final int MOST_DIMENSIONS = 2;

    private final GroupingSet set;
    private final List<ShownSet> before;
    private final KnownPairs pairs;
    private final CountedSets counted;
    /** By set of both sets' dimensions. */
    private final Map<GroupingSet, CountedSet> joint = new HashMap<>();

    /** @param before what is told of the sets before this one */
    JointSets(GroupingSet set, List<ShownSet> before, KnownPairs pairs, CountedSets counted) {
        this.set = set;
        this.before = before;
        this.pairs = pairs;
        this.counted = counted;
    }

    /** What the set tells of a fee basis beside those before it. */
    List<JointTotals> totals(int feeBasis) {
        List<JointTotals> totals = new ArrayList<>();
        if (set.dimensions().size() <= MOST_DIMENSIONS) {
            for (ShownSet other : before) {
                List<LineDimension> rows = without(other.set(), set);
                List<LineDimension> columns = without(set, other.set());
                if (rows.size() == 1 && columns.size() == 1) {
                    totals.add(totals(other, rows.get(0), columns.get(0), feeBasis));
                }
            }
        }
        return totals;
    }

    private JointTotals totals(ShownSet other, LineDimension row, LineDimension column, int feeBasis) {
        Optional<LineDimension> common = set.dimensions().stream()
                .filter(dimension -> dimension != column)
                .findFirst();
        GroupingSet all = GroupingSet.byFeeBasisOf(
                common.map(dimension -> List.of(row, column, dimension)).orElse(List.of(row, column)));
        return new JointTotals(
                other.tables().get(Told.CELL).get(feeBasis),
                row,
                column,
                common,
                pairs.zeros(row, column, feeBasis),
                () -> joint.computeIfAbsent(all, counted::of),
                feeBasis);
    }

    private static List<LineDimension> without(GroupingSet set, GroupingSet other) {
        return set.dimensions().stream()
                .filter(dimension -> !other.dimensions().contains(dimension))
                .toList();
    }
}
