package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Chooses what is told of one fee basis (rule 5), set after set, from the smallest sets to the largest, as nothing is shown below
 * what is hidden. Once it is decided which fee bases are told as a whole, what is told of one does not depend on the others.
 * For use by one thread at a time.
 */
final class FeeBasisChoice {

    private final int feeBasis;
    private final IndexLines lines;
    private final CountedSets sets;
    private final Set<Told> whole;
    private final KnownPairs pairs;
    /** What is told of the sets so far. */
    private final List<ShownTables> before = new ArrayList<>();

    /**
     * @param lines one or more
     * @param sets of these lines
     * @param whole what is told of the fee basis as a whole
     */
    FeeBasisChoice(int feeBasis, IndexLines lines, CountedSets sets, Set<Told> whole) {
        this.feeBasis = feeBasis;
        this.lines = lines;
        this.sets = sets;
        this.whole = whole;
        this.pairs = new KnownPairs(sets, feeBasis, this::cells);
    }

    /**
     * What is told of the next grouping set: all sets of fewer dimensions, and those of as many that come before it, have had
     * their turn.
     *
     * @param joint counts the sets of all dimensions of two that stand beside each other
     */
    ShownTables next(GroupingSet set, CountedSet counted, Function<GroupingSet, CountedSet> joint) {
        JointSets beside = new JointSets(set, feeBasis, before, pairs, joint);
        List<ShownTables> within = before.stream()
                .filter(other -> set.dimensions().containsAll(other.set().dimensions()))
                .toList();
        ShownTables shown = new ShownTables(set);
        for (Told what : counted.counts().told()) {
            List<ShownTable> limits = Stream.concat(
                            Stream.ofNullable(shown.byTold().get(what.within())),
                            within.stream().map(other -> other.byTold().get(what)))
                    .toList();
            shown.byTold().put(what, table(set, what, counted, limits, beside.totals(what)));
        }
        before.add(shown);
        return shown;
    }

    /**
     * Which cells of a set are shown as far as other sets of as many dimensions do not matter.
     *
     * @param smaller which of the sets of fewer of its dimensions are
     */
    private ShownTable cells(GroupingSet set, List<ShownTable> smaller) {
        return table(set, Told.CELL, sets.of(set), smaller, List.of());
    }

    private ShownTable table(
            GroupingSet set, Told what, CountedSet counted, List<ShownTable> smaller, List<JointTotals> beside) {
        return whole.contains(what)
                ? ShownTable.of(
                        set.dimensions(),
                        lines.kept(),
                        counted.slots(),
                        counted.counts().groups(what),
                        counted.own()[feeBasis],
                        smaller,
                        beside)
                : ShownTable.nothing(set.dimensions(), lines.kept(), lines.months());
    }
}
