package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * The grouping sets beside which a set tells more than alone: those that are as large and differ in one
 * dimension.
 */
final class JointSets {

    private final GroupingSet set;
    private final List<ShownSet> before;
    private final KnownPairs pairs;
    private final CountedSets counted;
    /** By set of both sets' dimensions. */
    private final Map<GroupingSet, CountedSet> joint = new HashMap<>();

    private final Map<GroupingSet, Map<Told, List<CountedPart>>> jointParts = new HashMap<>();
    private final Map<CountedPart, Map<Integer, JointLines>> byFeeBasis = new IdentityHashMap<>();

    /** @param before what is told of the sets before this one */
    JointSets(GroupingSet set, List<ShownSet> before, KnownPairs pairs, CountedSets counted) {
        this.set = set;
        this.before = before;
        this.pairs = pairs;
        this.counted = counted;
    }

    /** The sets that are counted for what a set tells beside others: of all dimensions of two that stand beside each other. */
    static List<GroupingSet> of(GroupingSet set, List<GroupingSet> others) {
        return others.stream()
                .filter(other -> areBeside(set, other))
                .map(other -> together(set, without(other, set).get(0)))
                .distinct()
                .toList();
    }

    private static boolean areBeside(GroupingSet set, GroupingSet other) {
        return without(other, set).size() == 1 && without(set, other).size() == 1;
    }

    private static GroupingSet together(GroupingSet set, LineDimension more) {
        return GroupingSet.byFeeBasisOf(
                Stream.concat(Stream.of(more), set.dimensions().stream()).toList());
    }

    /** What the set tells of a fee basis beside those before it. */
    List<JointTotals> totals(Told what, int feeBasis) {
        List<JointTotals> totals = new ArrayList<>();
        for (ShownSet other : before) {
            if (areBeside(set, other.set())) {
                LineDimension row = without(other.set(), set).get(0);
                LineDimension column = without(set, other.set()).get(0);
                totals.addAll(totals(other, row, column, what, feeBasis));
            }
        }
        return totals;
    }

    private List<JointTotals> totals(ShownSet other, LineDimension row, LineDimension column, Told what, int feeBasis) {
        List<LineDimension> common = set.dimensions().stream()
                .filter(dimension -> dimension != column)
                .toList();
        GroupingSet all = together(set, row);
        List<KnownZeros> zeros = pairs.zeros(row, column, what, feeBasis);
        return IntStream.range(0, zeros.size())
                .mapToObj(part -> new JointTotals(
                        other.tables().get(what).get(feeBasis),
                        row,
                        column,
                        common,
                        zeros.get(part),
                        () -> lines(all, what, part, feeBasis)))
                .toList();
    }

    private JointLines lines(GroupingSet all, Told what, int part, int feeBasis) {
        List<CountedPart> parts = jointParts
                .computeIfAbsent(all, any -> new EnumMap<>(Told.class))
                .computeIfAbsent(
                        what, any -> joint.computeIfAbsent(all, counted::of).parts(what));
        return byFeeBasis
                .computeIfAbsent(parts.get(part), any -> new HashMap<>())
                .computeIfAbsent(feeBasis, any -> new JointLines(parts.get(part), feeBasis));
    }

    private static List<LineDimension> without(GroupingSet set, GroupingSet other) {
        return set.dimensions().stream()
                .filter(dimension -> !other.dimensions().contains(dimension))
                .toList();
    }
}
