package org.claimsbenchmark.benchmark.cell;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
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

    private final IndexLines lines;
    private final Dominance dominance;
    private final CountedSets sets;
    /** By what is told, then by fee basis as a whole. */
    private final Map<Told, boolean[]> feeBases;

    /**
     * @param lines one or more
     * @param sets of these lines
     */
    ShownChoice(IndexLines lines, Dominance dominance, CountedSets sets) {
        this.lines = lines;
        this.dominance = dominance;
        this.sets = sets;
        this.feeBases = toldFeeBases();
    }

    private Map<Told, boolean[]> toldFeeBases() {
        GroupingSet set = GroupingSet.byFeeBasis(0).get(0);
        CountedSet counted = sets.of(set);
        CellSlots slots = counted.slots();
        Combinations combinations = slots.combinations();
        Map<Told, boolean[]> told = new EnumMap<>(Told.class);
        SetCounts counts = counted.counts();
        for (Told what : counts.told()) {
            SlotGroups groups = counts.groups(what);
            boolean[] hidden = new boolean[sets.feeBases()];
            CountedGroups whole = new CountedGroups(sets.feeBases());
            for (int combination = 0; combination < combinations.count(); combination++) {
                int feeBasis = combinations.code(combination, LineDimension.FEE_BASIS);
                int slot = slots.slot(combination, ALL);
                hidden[feeBasis] = what.within() != null && !told.get(what.within())[feeBasis]
                        || !what.pooled() && groups.isSmall(slot);
                groups.add(whole, new int[] {feeBasis}, slot);
            }
            told.put(what, what.pooled() ? ShownValues.of(whole, new boolean[][] {hidden})[0] : not(hidden));
        }
        return told;
    }

    /**
     * What is told of a grouping set.
     *
     * @param pooledSlots those of the set over all fee bases
     * @param before what is told of all sets of fewer dimensions, and of those of as many before it
     * @param pairs what is known of two dimensions
     */
    ShownSet of(GroupingSet set, CellSlots pooledSlots, CountedSet counted, List<ShownSet> before, KnownPairs pairs) {
        ShownSet shown = new ShownSet(set);
        JointSets joint = new JointSets(set, before, pairs, sets);
        List<ShownSet> within = before.stream()
                .filter(other -> set.dimensions().containsAll(other.set().dimensions()))
                .toList();
        SetCounts counts = counted.counts();
        for (Told what : counts.told()) {
            IntFunction<List<ShownTable>> limits = feeBasis -> Stream.concat(
                            Stream.ofNullable(shown.tables().get(what.within())).map(tables -> tables.get(feeBasis)),
                            within.stream()
                                    .map(other -> other.tables().get(what).get(feeBasis)))
                    .toList();
            shown.tables()
                    .put(
                            what,
                            tables(
                                    set,
                                    what,
                                    counted,
                                    counts.groups(what),
                                    limits,
                                    feeBasis -> joint.totals(what, feeBasis)));
            note(what, shown, counted.slots(), pooledSlots, counts.all());
        }
        if (set.dimensions().isEmpty()) {
            int slot = pooledSlots.slot(0, ALL);
            SetCounts pooled = SetCounts.of(lines, pooledSlots, dominance);
            for (Told what : pooled.told()) {
                shown.pooled().set(what, slot, !pooled.groups(what).isSmall(slot));
            }
        }
        return shown;
    }

    /**
     * Which cells of a set are shown, by fee basis, as far as other sets of as many dimensions do not matter.
     *
     * @param smaller which of the sets of fewer of its dimensions are
     */
    List<ShownTable> cells(GroupingSet set, List<List<ShownTable>> smaller) {
        CountedSet counted = sets.of(set);
        return tables(
                set,
                Told.CELL,
                counted,
                counted.counts().all(),
                feeBasis -> smaller.stream().map(tables -> tables.get(feeBasis)).toList(),
                feeBasis -> List.of());
    }

    /** By fee basis. */
    private List<ShownTable> tables(
            GroupingSet set,
            Told what,
            CountedSet counted,
            SlotGroups groups,
            IntFunction<List<ShownTable>> smaller,
            IntFunction<List<JointTotals>> beside) {
        return IntStream.range(0, sets.feeBases())
                .mapToObj(feeBasis -> feeBases.get(what)[feeBasis]
                        ? ShownTable.of(
                                set.dimensions(),
                                lines.kept(),
                                counted.slots(),
                                groups,
                                counted.own()[feeBasis],
                                smaller.apply(feeBasis),
                                beside.apply(feeBasis))
                        : ShownTable.nothing(set.dimensions(), lines.kept(), lines.months()))
                .toList();
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

    private static boolean[] not(boolean[] flags) {
        boolean[] not = new boolean[flags.length];
        for (int i = 0; i < not.length; i++) {
            not[i] = !flags[i];
        }
        return not;
    }
}
