package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/** The grouping sets beside which a set tells more of a fee basis than alone: those that are as large and differ in one dimension. */
final class JointSets {

    private final GroupingSet set;
    private final int feeBasis;
    private final List<ShownTables> before;
    private final KnownPairs pairs;
    private final Function<GroupingSet, CountedSet> counted;
    /** By part of the lines that what is told counts. */
    private final Map<Joined, List<JointLines>> lines = new HashMap<>();

    /**
     * @param before what is told of the sets before this one
     * @param counted counts a set of both sets' dimensions
     */
    JointSets(
            GroupingSet set,
            int feeBasis,
            List<ShownTables> before,
            KnownPairs pairs,
            Function<GroupingSet, CountedSet> counted) {
        this.set = set;
        this.feeBasis = feeBasis;
        this.before = before;
        this.pairs = pairs;
        this.counted = counted;
    }

    private record Joined(GroupingSet all, Told what) {}

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

    /** What the set tells beside those before it. */
    List<JointTotals> totals(Told what) {
        List<JointTotals> totals = new ArrayList<>();
        for (ShownTables other : before) {
            if (areBeside(set, other.set())) {
                LineDimension row = without(other.set(), set).get(0);
                LineDimension column = without(set, other.set()).get(0);
                totals.addAll(totals(other.byTold().get(what), row, column, what));
            }
        }
        return totals;
    }

    private List<JointTotals> totals(ShownTable other, LineDimension row, LineDimension column, Told what) {
        List<LineDimension> common = set.dimensions().stream()
                .filter(dimension -> dimension != column)
                .toList();
        Joined joined = new Joined(together(set, row), what);
        List<KnownZeros> zeros = pairs.zeros(row, column, what);
        return IntStream.range(0, zeros.size())
                .mapToObj(part -> new JointTotals(
                        other,
                        row,
                        column,
                        common,
                        zeros.get(part),
                        () -> lines.computeIfAbsent(joined, this::lines).get(part)))
                .toList();
    }

    private List<JointLines> lines(Joined joined) {
        return counted.apply(joined.all).parts(joined.what).stream()
                .map(part -> new JointLines(part, feeBasis))
                .toList();
    }

    private static List<LineDimension> without(GroupingSet set, GroupingSet other) {
        return set.dimensions().stream()
                .filter(dimension -> !other.dimensions().contains(dimension))
                .toList();
    }
}
