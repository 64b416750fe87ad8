package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.ShownValues;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.claim.Dominance;

/**
 * Which cells are shown (rule 5): chosen over all grouping sets before any is computed, from the smallest sets to the largest,
 * as nothing is shown below what is hidden. A cell over all fee bases is shown where all of its fee bases are, so that it tells
 * nothing more; but the grand total always is, beside fee bases of which the hidden ones are enough together.
 *
 * <p>Which of the shown cells tell sums is chosen after them, likewise: no sum over priced lines of 1 to 10 patients, or of too
 * few providers, can be derived from those that are told. Percentiles do not add up and need no such choice.
 */
final class ShownCells {

    /** The place of the grain of all. */
    private static final int ALL = 0;

    private final IndexLines lines;
    private final Dominance dominance;
    private final int mostSlots;
    private final Map<GroupingSet, BitSet> shown = new HashMap<>();
    private final Map<GroupingSet, BitSet> shownSums = new HashMap<>();

    private ShownCells(IndexLines lines, Dominance dominance, int mostSlots) {
        this.lines = lines;
        this.dominance = dominance;
        this.mostSlots = mostSlots;
    }

    /** @param mostSlots as in {@link GroupingSetCells} */
    static ShownCells of(IndexLines lines, Dominance dominance, int mostSlots, ExecutorService workers) {
        ShownCells cells = new ShownCells(lines, dominance, mostSlots);
        if (lines.rows().size() > 0) {
            cells.choose(workers);
        }
        return cells;
    }

    boolean shows(GroupingSet set, int slot) {
        return shown.get(set).get(slot);
    }

    /** @param set by fee basis */
    boolean showsSums(GroupingSet set, int slot) {
        return shownSums.get(set).get(slot);
    }

    /**
     * @param tables by fee basis, in the order of their codes: which of its cells are shown
     * @param sums likewise: which of these tell sums
     * @param shown by slot of the set
     * @param shownSums by slot of the set
     * @param shownPooled by slot of the set without the fee basis
     */
    private record Chosen(
            GroupingSet set,
            List<ShownTable> tables,
            List<ShownTable> sums,
            BitSet shown,
            BitSet shownSums,
            BitSet shownPooled) {}

    private void choose(ExecutorService workers) {
        List<Chosen> chosen = new ArrayList<>();
        boolean[] feeBases = shownFeeBases();
        for (int size = 0; size <= GroupingSet.MOST_DIMENSIONS; size++) {
            List<Chosen> smaller = List.copyOf(chosen);
            List<Future<Chosen>> ofSize = new ArrayList<>();
            for (GroupingSet set : GroupingSet.byFeeBasis(size)) {
                ofSize.add(workers.submit(() -> choose(set, feeBases, smaller)));
            }
            for (Future<Chosen> future : ofSize) {
                Chosen set = CellEngine.result(future);
                chosen.add(set);
                shown.put(set.set(), set.shown());
                shownSums.put(set.set(), set.shownSums());
                shown.put(set.set().pooled(), set.shownPooled());
            }
        }
    }

    private boolean[] shownFeeBases() {
        GroupingSet none = GroupingSet.byFeeBasis(0).get(0);
        CellSlots slots = none.slots(lines, mostSlots);
        PatientCounts counts = PatientCounts.of(lines, slots);
        int feeBases = lines.kept().dimension(LineDimension.FEE_BASIS).values().size();
        CountedGroups groups = new CountedGroups(feeBases);
        for (int combination = 0; combination < slots.combinations().count(); combination++) {
            int slot = slots.slot(combination, ALL);
            counts.add(groups, new int[] {slots.combinations().code(combination, LineDimension.FEE_BASIS)}, slot);
        }
        return ShownValues.of(groups, new boolean[1][feeBases])[0];
    }

    private Chosen choose(GroupingSet set, boolean[] shownFeeBases, List<Chosen> smaller) {
        CellSlots slots = set.slots(lines, mostSlots);
        Combinations combinations = slots.combinations();
        PatientCounts counts = PatientCounts.of(lines, slots);
        PricedCounts priced = PricedCounts.of(lines, slots, dominance);
        List<ShownTable> tables = new ArrayList<>();
        List<ShownTable> sums = new ArrayList<>();
        for (int feeBasis = 0; feeBasis < shownFeeBases.length; feeBasis++) {
            int of = feeBasis;
            int[] own = IntStream.range(0, combinations.count())
                    .filter(combination -> combinations.code(combination, LineDimension.FEE_BASIS) == of
                            && counts.lines()[slots.slot(combination, ALL)] > 0)
                    .toArray();
            List<Chosen> within = smaller.stream()
                    .filter(other -> set.dimensions().containsAll(other.set().dimensions()))
                    .toList();
            List<ShownTable> smallerTables =
                    within.stream().map(other -> other.tables().get(of)).toList();
            ShownTable table = shownFeeBases[feeBasis]
                    ? ShownTable.of(set.dimensions(), lines.kept(), slots, counts, own, smallerTables)
                    : ShownTable.nothing(set.dimensions(), lines.kept(), lines.months());
            Stream<ShownTable> smallerSums =
                    within.stream().map(other -> other.sums().get(of));
            // amounts are not told over all fee bases: each stands by itself
            boolean tellsSums = shownFeeBases[feeBasis]
                    && !(set.dimensions().isEmpty() && priced.isWithheld(slots.slot(own[0], ALL)));
            tables.add(table);
            sums.add(
                    tellsSums
                            ? ShownTable.of(
                                    set.dimensions(),
                                    lines.kept(),
                                    slots,
                                    priced,
                                    own,
                                    Stream.concat(Stream.of(table), smallerSums).toList())
                            : ShownTable.nothing(set.dimensions(), lines.kept(), lines.months()));
        }
        return chosen(set, slots, counts, tables, sums);
    }

    private Chosen chosen(
            GroupingSet set, CellSlots slots, PatientCounts counts, List<ShownTable> tables, List<ShownTable> sums) {
        Combinations combinations = slots.combinations();
        CellSlots pooledSlots = set.pooled().slots(lines, mostSlots);
        BitSet shownHere = new BitSet();
        BitSet shownSumsHere = new BitSet();
        BitSet shownPooled = new BitSet();
        BitSet hiddenPooled = new BitSet();
        for (int combination = 0; combination < combinations.count(); combination++) {
            int feeBasis = combinations.code(combination, LineDimension.FEE_BASIS);
            ShownTable table = tables.get(feeBasis);
            int pooled = combinations.withoutFirst(combination, pooledSlots.combinations());
            for (int place = 0; place < lines.months().placeCount(); place++) {
                int slot = slots.slot(combination, place);
                if (counts.lines()[slot] > 0) {
                    boolean shows = table.shows(combinations, combination, place);
                    shownHere.set(slot, shows);
                    shownSumsHere.set(slot, sums.get(feeBasis).shows(combinations, combination, place));
                    (shows ? shownPooled : hiddenPooled).set(pooledSlots.slot(pooled, place));
                }
            }
        }
        shownPooled.andNot(hiddenPooled);
        if (set.dimensions().isEmpty()) {
            shownPooled.set(pooledSlots.slot(0, ALL), !Suppression.hides(lines.patientCount()));
        }
        return new Chosen(set, tables, sums, shownHere, shownSumsHere, shownPooled);
    }
}
