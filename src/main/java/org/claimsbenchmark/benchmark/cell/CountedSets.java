package org.claimsbenchmark.benchmark.cell;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;

/** Counts grouping sets, once while there is room for them, as more than one choice asks for each. */
final class CountedSets {

    private static final int FEW_DIMENSIONS = 2;
    /** How many slots sets of more dimensions have together when no more are held: 72 to 120 bytes each. */
    private static final int MOST_HELD_SLOTS = 1 << 21;
    /** So that sets rarely wait for each other while they are counted. */
    private static final int MOST_HELD_SETS = 1 << 9;
    /** The place of the grain of all. */
    private static final int ALL = 0;
    /** No fee basis. */
    private static final int NO_LINES = -1;

    private final IndexLines lines;
    private final Dominance dominance;
    private final int mostTabled;
    private final Map<GroupingSet, CountedSet> held = new ConcurrentHashMap<>(MOST_HELD_SETS);
    private final AtomicLong heldSlots = new AtomicLong();

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
        return isHeld(set) ? held.computeIfAbsent(set, this::hold) : count(set);
    }

    /** Counts a set that will be asked for, if it can be held. */
    void ahead(GroupingSet set) {
        if (isHeld(set)) {
            of(set);
        }
    }

    private boolean isHeld(GroupingSet set) {
        return set.dimensions().size() <= FEW_DIMENSIONS || heldSlots.get() < MOST_HELD_SLOTS || held.containsKey(set);
    }

    private CountedSet hold(GroupingSet set) {
        CountedSet counted = count(set);
        if (set.dimensions().size() > FEW_DIMENSIONS) {
            heldSlots.addAndGet(counted.slots().count());
        }
        return counted;
    }

    private CountedSet count(GroupingSet set) {
        CellSlots slots = slots(set);
        SetCounts counts = GroupingSet.published().contains(set)
                ? SetCounts.ofCells(lines, slots, dominance)
                : SetCounts.of(lines, slots, dominance);
        return new CountedSet(slots, counts, own(slots, counts.all()));
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
