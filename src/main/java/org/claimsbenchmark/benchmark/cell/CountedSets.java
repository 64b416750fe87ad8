package org.claimsbenchmark.benchmark.cell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;

/** Counts grouping sets; those of few dimensions once, as more than one choice asks for them. */
final class CountedSets {

    private static final int FEW_DIMENSIONS = 2;
    /** The place of the grain of all. */
    private static final int ALL = 0;
    /** No fee basis. */
    private static final int NO_LINES = -1;

    private final IndexLines lines;
    private final Dominance dominance;
    private final int mostTabled;
    private final Map<GroupingSet, CountedSet> ofFew = new ConcurrentHashMap<>();
    private final Map<GroupingSet, SetCounts> partsOfFew = new ConcurrentHashMap<>();

    /** @param mostTabled as in {@link Combinations} */
    CountedSets(IndexLines lines, Dominance dominance, int mostTabled) {
        this.lines = lines;
        this.dominance = dominance;
        this.mostTabled = mostTabled;
    }

    int feeBases() {
        return lines.kept().dimension(LineDimension.FEE_BASIS).values().size();
    }

    CellSlots slots(GroupingSet set) {
        return set.slots(lines, mostTabled);
    }

    /** @param set by fee basis, published or not */
    CountedSet of(GroupingSet set) {
        return set.dimensions().size() <= FEW_DIMENSIONS ? ofFew.computeIfAbsent(set, this::count) : count(set);
    }

    /**
     * The lines of a set and parts of them, which are counted as they are asked for.
     *
     * @param counted of the set
     */
    SetCounts parts(GroupingSet set, CountedSet counted) {
        return set.dimensions().size() <= FEW_DIMENSIONS
                ? partsOfFew.computeIfAbsent(set, few -> parts(counted))
                : parts(counted);
    }

    private SetCounts parts(CountedSet counted) {
        return new SetCounts(lines, counted.slots(), counted.counts(), dominance);
    }

    private CountedSet count(GroupingSet set) {
        CellSlots slots = slots(set);
        PatientCounts counts = PatientCounts.of(lines, slots);
        return new CountedSet(slots, counts, own(slots, counts));
    }

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
}
