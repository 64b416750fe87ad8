package org.claimsbenchmark.benchmark.cell;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.ShownValues;
import org.claimsbenchmark.claim.Dominance;

/**
 * Chooses what is told of each fee basis as a whole, and puts together what {@link FeeBasisChoice} chooses within each. A cell over
 * all fee bases is shown where all of its fee bases are, so that it tells nothing more; but the grand total always is, beside fee
 * bases of which the hidden ones are enough together.
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

    FeeBasisChoice ofFeeBasis(int feeBasis) {
        Set<Told> whole = EnumSet.noneOf(Told.class);
        feeBases.forEach((what, told) -> {
            if (told[feeBasis]) {
                whole.add(what);
            }
        });
        return new FeeBasisChoice(feeBasis, lines, sets, whole);
    }

    /**
     * What is told of a grouping set.
     *
     * @param pooledSlots those of the set over all fee bases
     * @param byFeeBasis what is told of each, in the order of their codes
     */
    ShownSet of(GroupingSet set, CellSlots pooledSlots, CountedSet counted, List<ShownTables> byFeeBasis) {
        ShownSet shown = new ShownSet(set);
        for (Told what : counted.counts().told()) {
            note(what, byFeeBasis, counted, shown, pooledSlots);
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

    private void note(
            Told what, List<ShownTables> byFeeBasis, CountedSet counted, ShownSet shown, CellSlots pooledSlots) {
        CellSlots slots = counted.slots();
        PatientCounts counts = counted.counts().all();
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
            ShownTable table = byFeeBasis
                    .get(combinations.code(combination, LineDimension.FEE_BASIS))
                    .byTold()
                    .get(what);
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
