package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.ShownValues;
import org.claimsbenchmark.claim.Dominance;

/**
 * Chooses which cells are shown (rule 5): over all grouping sets, from the smallest sets to the largest,
 * as nothing is shown below what is hidden. A cell over all fee bases is shown where all of its fee bases are, so that it tells
 * nothing more; but the grand total always is, beside fee bases of which the hidden ones are enough together.
 *
 * <p>What is told of the shown cells is chosen after them, likewise: no sum over priced lines of 1 to 10 patients, or of too
 * few providers, can be derived from the sums that are told, and no number of priced lines of 1 to 10 patients, or of such lines
 * that are not priced, from the numbers. Percentiles do not add up and need no such choice.
 */
final class ShownChoice {

    /** The place of the grain of all. */
    private static final int ALL = 0;

    /** No fee basis. */
    private static final int NO_LINES = -1;

    private final IndexLines lines;
    private final Dominance dominance;
    private final int mostSlots;
    /** By what is told, then by fee basis as a whole. */
    private final Map<Told, boolean[]> feeBases;

    /**
     * @param lines one or more
     * @param mostSlots as in {@link GroupingSetCells}
     */
    ShownChoice(IndexLines lines, Dominance dominance, int mostSlots) {
        this.lines = lines;
        this.dominance = dominance;
        this.mostSlots = mostSlots;
        this.feeBases = toldFeeBases();
    }

    private Map<Told, boolean[]> toldFeeBases() {
        CellSlots slots = GroupingSet.byFeeBasis(0).get(0).slots(lines, mostSlots);
        Combinations combinations = slots.combinations();
        Map<Told, boolean[]> told = new EnumMap<>(Told.class);
        SetCounts.of(lines, slots, dominance).groups().forEach((what, groups) -> {
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

    /**
     * What is told of a grouping set.
     *
     * @param set by fee basis
     * @param pooledSlots those of the set over all fee bases
     * @param counts of the set
     * @param smaller what is told of all sets of fewer dimensions
     */
    ShownSet of(GroupingSet set, CellSlots slots, CellSlots pooledSlots, SetCounts counts, List<ShownSet> smaller) {
        ShownSet shown = new ShownSet(set);
        List<ShownSet> within = smaller.stream()
                .filter(other -> set.dimensions().containsAll(other.set().dimensions()))
                .toList();
        int[][] own = own(slots, counts.all());
        counts.groups().forEach((what, groups) -> {
            List<ShownTable> tables = new ArrayList<>();
            for (int feeBasis = 0; feeBasis < feeBases(); feeBasis++) {
                int of = feeBasis;
                Stream<ShownTable> larger = what.within() == null
                        ? Stream.of()
                        : Stream.of(shown.tables().get(what.within()).get(of));
                Stream<ShownTable> ofSmaller =
                        within.stream().map(other -> other.tables().get(what).get(of));
                tables.add(
                        feeBases.get(what)[feeBasis]
                                ? ShownTable.of(
                                        set.dimensions(),
                                        lines.kept(),
                                        slots,
                                        groups,
                                        own[feeBasis],
                                        Stream.concat(larger, ofSmaller).toList())
                                : ShownTable.nothing(set.dimensions(), lines.kept(), lines.months()));
            }
            shown.tables().put(what, tables);
            note(what, shown, slots, pooledSlots, counts.all());
        });
        if (set.dimensions().isEmpty()) {
            int slot = pooledSlots.slot(0, ALL);
            SetCounts.of(lines, pooledSlots, dominance)
                    .groups()
                    .forEach((what, groups) -> shown.pooled().set(what, slot, !groups.isSmall(slot)));
        }
        return shown;
    }

    /** By fee basis: its combinations that have lines. */
    private int[][] own(CellSlots slots, PatientCounts counts) {
        Combinations combinations = slots.combinations();
        int[] feeBases = IntStream.range(0, combinations.count())
                .map(combination -> counts.lines()[slots.slot(combination, ALL)] > 0
                        ? combinations.code(combination, LineDimension.FEE_BASIS)
                        : NO_LINES)
                .toArray();
        return IntStream.range(0, feeBases())
                .mapToObj(feeBasis -> IntStream.range(0, feeBases.length)
                        .filter(combination -> feeBases[combination] == feeBasis)
                        .toArray())
                .toArray(int[][]::new);
    }

    private void note(Told what, ShownSet shown, CellSlots slots, CellSlots pooledSlots, PatientCounts counts) {
        Combinations combinations = slots.combinations();
        BitSet told = new BitSet();
        BitSet toldPooled = new BitSet();
        BitSet hiddenPooled = new BitSet();
        List<LineDimension> dimensions = shown.set().dimensions();
        int[] at = new int[dimensions.size()];
        for (int combination = 0; combination < combinations.count(); combination++) {
            if (counts.lines()[slots.slot(combination, ALL)] == 0) {
                continue;
            }
            for (int i = 0; i < at.length; i++) {
                at[i] = combinations.code(combination, dimensions.get(i));
            }
            ShownTable table = shown.tables().get(what).get(combinations.code(combination, LineDimension.FEE_BASIS));
            int pooled = combinations.withoutFirst(combination, pooledSlots.combinations());
            for (int place = 0; place < lines.months().placeCount(); place++) {
                int slot = slots.slot(combination, place);
                if (counts.lines()[slot] > 0) {
                    boolean tells = table.shows(at, place);
                    told.set(slot, tells);
                    (tells ? toldPooled : hiddenPooled).set(pooledSlots.slot(pooled, place));
                }
            }
        }
        toldPooled.andNot(hiddenPooled);
        shown.byFeeBasis().put(what, told);
        shown.pooled().put(what, toldPooled);
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
