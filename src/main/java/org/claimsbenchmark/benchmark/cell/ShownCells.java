package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.ShownValues;
import org.claimsbenchmark.claim.Dominance;

/**
 * Which cells are shown (rule 5): chosen over all grouping sets before any is computed, from the smallest sets to the largest,
 * as nothing is shown below what is hidden. A cell over all fee bases is shown where all of its fee bases are, so that it tells
 * nothing more; but the grand total always is, beside fee bases of which the hidden ones are enough together.
 *
 * <p>What is told of the shown cells is chosen after them, likewise: no sum over priced lines of 1 to 10 patients, or of too
 * few providers, can be derived from the sums that are told, and no number of priced lines of 1 to 10 patients, or of such lines
 * that are not priced, from the numbers. Percentiles do not add up and need no such choice.
 */
final class ShownCells {

    /** The place of the grain of all. */
    private static final int ALL = 0;

    private final IndexLines lines;
    private final Dominance dominance;
    private final int mostSlots;
    private final Map<GroupingSet, Map<Told, BitSet>> told = new HashMap<>();

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

    /** @param set by fee basis, or {@link Told#pooled() what is told} over all of them as well */
    boolean tells(Told what, GroupingSet set, int slot) {
        BitSet slots = told.get(set).get(what);
        return slots == null ? tells(what.within(), set, slot) : slots.get(slot);
    }

    /**
     * @param tables by what is told, then by fee basis, in the order of their codes: of which of its cells
     * @param told by slot of the set
     * @param pooled by slot of the set without the fee basis
     */
    private record Chosen(
            GroupingSet set, Map<Told, List<ShownTable>> tables, Map<Told, BitSet> told, Map<Told, BitSet> pooled) {

        Chosen(GroupingSet set) {
            this(set, new EnumMap<>(Told.class), new EnumMap<>(Told.class), new EnumMap<>(Told.class));
        }
    }

    private void choose(ExecutorService workers) {
        List<Chosen> chosen = new ArrayList<>();
        Map<Told, boolean[]> feeBases = toldFeeBases();
        for (int size = 0; size <= GroupingSet.MOST_DIMENSIONS; size++) {
            List<Chosen> smaller = List.copyOf(chosen);
            List<Future<Chosen>> ofSize = new ArrayList<>();
            for (GroupingSet set : GroupingSet.byFeeBasis(size)) {
                ofSize.add(workers.submit(() -> choose(set, feeBases, smaller)));
            }
            for (Future<Chosen> future : ofSize) {
                Chosen set = CellEngine.result(future);
                chosen.add(set);
                told.put(set.set(), set.told());
                told.put(set.set().pooled(), set.pooled());
            }
        }
    }

    /** What decides in a grouping set; nothing of an amount that all priced lines carry. */
    private Map<Told, SlotGroups> groups(CellSlots slots, PatientCounts all) {
        PatientCounts priced = lines.pricedLines().counts(slots);
        Map<Told, SlotGroups> groups = new EnumMap<>(Told.class);
        List<PatientCounts> carryingSome = new ArrayList<>();
        for (LineAmount amount : LineAmount.values()) {
            if (lines.lacking(amount).size() > 0) {
                PatientCounts carrying = lines.carrying(amount).counts(slots);
                carryingSome.add(carrying);
                groups.put(
                        Told.mean(amount),
                        new LineParts(all, carrying, lines.lacking(amount).counts(slots)));
            }
        }
        groups.put(Told.CELL, all);
        groups.put(Told.SUMS, new PricedCounts(priced, carryingSome, PricedProviders.of(lines, slots, dominance)));
        groups.put(
                Told.PRICED_COUNT,
                new LineParts(all, priced, lines.unpricedLines().counts(slots)));
        groups.put(
                Told.DENIED_COUNT,
                new LineParts(
                        all,
                        lines.deniedLines().counts(slots),
                        lines.neitherLines().counts(slots)));
        return groups;
    }

    /** Of each fee basis as a whole. */
    private Map<Told, boolean[]> toldFeeBases() {
        CellSlots slots = GroupingSet.byFeeBasis(0).get(0).slots(lines, mostSlots);
        Combinations combinations = slots.combinations();
        Map<Told, boolean[]> told = new EnumMap<>(Told.class);
        groups(slots, PatientCounts.of(lines, slots)).forEach((what, groups) -> {
            boolean[] hidden = new boolean[feeBases()];
            CountedGroups whole = new CountedGroups(feeBases());
            for (int combination = 0; combination < combinations.count(); combination++) {
                int feeBasis = combinations.code(combination, LineDimension.FEE_BASIS);
                int slot = slots.slot(combination, ALL);
                hidden[feeBasis] = what.within() != null && !told.get(what.within())[feeBasis]
                        || !what.pooled() && groups.isSmall(slot);
                groups.add(whole, new int[] {feeBasis}, slot);
            }
            told.put(what, what.pooled() ? ShownValues.of(whole, new boolean[][] {hidden})[0] : not(hidden));
        });
        return told;
    }

    private Chosen choose(GroupingSet set, Map<Told, boolean[]> feeBases, List<Chosen> smaller) {
        Chosen chosen = new Chosen(set);
        CellSlots slots = set.slots(lines, mostSlots);
        PatientCounts counts = PatientCounts.of(lines, slots);
        List<Chosen> within = smaller.stream()
                .filter(other -> set.dimensions().containsAll(other.set().dimensions()))
                .toList();
        groups(slots, counts).forEach((what, groups) -> {
            List<ShownTable> tables = new ArrayList<>();
            for (int feeBasis = 0; feeBasis < feeBases(); feeBasis++) {
                int of = feeBasis;
                Stream<ShownTable> larger = what.within() == null
                        ? Stream.of()
                        : Stream.of(chosen.tables().get(what.within()).get(of));
                tables.add(
                        feeBases.get(what)[feeBasis]
                                ? ShownTable.of(
                                        set.dimensions(),
                                        lines.kept(),
                                        slots,
                                        groups,
                                        own(slots, counts, feeBasis),
                                        Stream.concat(
                                                        larger,
                                                        within.stream()
                                                                .map(other -> other.tables()
                                                                        .get(what)
                                                                        .get(of)))
                                                .toList())
                                : ShownTable.nothing(set.dimensions(), lines.kept(), lines.months()));
            }
            chosen.tables().put(what, tables);
        });
        CellSlots pooledSlots = set.pooled().slots(lines, mostSlots);
        for (Told what : chosen.tables().keySet()) {
            note(what, chosen, slots, pooledSlots, counts);
        }
        if (set.dimensions().isEmpty()) {
            int slot = pooledSlots.slot(0, ALL);
            groups(pooledSlots, PatientCounts.of(lines, pooledSlots))
                    .forEach((what, groups) -> chosen.pooled().get(what).set(slot, !groups.isSmall(slot)));
        }
        return chosen;
    }

    /** The combinations of a fee basis that have lines. */
    private static int[] own(CellSlots slots, PatientCounts counts, int feeBasis) {
        Combinations combinations = slots.combinations();
        return IntStream.range(0, combinations.count())
                .filter(combination -> combinations.code(combination, LineDimension.FEE_BASIS) == feeBasis
                        && counts.lines()[slots.slot(combination, ALL)] > 0)
                .toArray();
    }

    private void note(Told what, Chosen chosen, CellSlots slots, CellSlots pooledSlots, PatientCounts counts) {
        Combinations combinations = slots.combinations();
        BitSet told = new BitSet();
        BitSet toldPooled = new BitSet();
        BitSet hiddenPooled = new BitSet();
        for (int combination = 0; combination < combinations.count(); combination++) {
            ShownTable table = chosen.tables().get(what).get(combinations.code(combination, LineDimension.FEE_BASIS));
            int pooled = combinations.withoutFirst(combination, pooledSlots.combinations());
            for (int place = 0; place < lines.months().placeCount(); place++) {
                int slot = slots.slot(combination, place);
                if (counts.lines()[slot] > 0) {
                    boolean shows = table.shows(combinations, combination, place);
                    told.set(slot, shows);
                    (shows ? toldPooled : hiddenPooled).set(pooledSlots.slot(pooled, place));
                }
            }
        }
        toldPooled.andNot(hiddenPooled);
        chosen.told().put(what, told);
        chosen.pooled().put(what, toldPooled);
    }

    private int feeBases() {
        return lines.kept().dimension(LineDimension.FEE_BASIS).values().size();
    }

    private static boolean[] not(boolean[] flags) {
        boolean[] not = new boolean[flags.length];
        for (int i = 0; i < not.length; i++) {
            not[i] = !flags[i];
        }
        return not;
    }
}
