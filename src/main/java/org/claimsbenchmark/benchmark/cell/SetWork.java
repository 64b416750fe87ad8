package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.claimsbenchmark.claim.Dominance;

/**
 * What is done for each grouping set: its lines are counted, what is told of it is chosen, and its cells are computed. Only the
 * choice asks for other sets, which are those before it and what is counted ahead for it, so that sets are counted and computed
 * while others are chosen.
 */
final class SetWork {

    private final IndexLines lines;
    private final MedicareAmounts medicare;
    private final Executor workers;
    private final CountedSets sets;
    private final ShownChoice choice;
    private final CompletableFuture<KnownPairs> pairs;
    private final List<GroupingSet> begun = new ArrayList<>();
    /** What is told of the sets that were begun. */
    private CompletableFuture<List<ShownSet>> told = CompletableFuture.completedFuture(List.of());

    /**
     * @param lines one or more
     * @param mostTabled as in {@link Combinations}
     */
    SetWork(IndexLines lines, MedicareAmounts medicare, Dominance dominance, int mostTabled, Executor workers) {
        this.lines = lines;
        this.medicare = medicare;
        this.workers = workers;
        this.sets = new CountedSets(lines, dominance, mostTabled);
        this.choice = new ShownChoice(lines, dominance, sets);
        this.pairs = CompletableFuture.supplyAsync(() -> new KnownPairs(choice, sets), workers);
    }

    /** The set's cells by fee basis and over all of them, once they are computed. Sets begin in their order, all by one thread. */
    CompletableFuture<List<CellBlock>> begin(GroupingSet set) {
        CellSlots pooledSlots = sets.slots(set.pooled());
        CompletableFuture<CountedSet> counted = CompletableFuture.supplyAsync(() -> sets.of(set), workers);
        // one that fails is counted again, and fails, where it is asked for
        JointSets.of(set, begun).forEach(joint -> CompletableFuture.runAsync(() -> sets.ahead(joint), workers));
        begun.add(set);
        CompletableFuture<List<ShownSet>> before = told;
        CompletableFuture<ShownSet> chosen = CompletableFuture.allOf(before, pairs, counted)
                .thenApplyAsync(
                        all -> choice.of(set, pooledSlots, counted.join(), before.join(), pairs.join()), workers);
        told = before.thenCombine(chosen, SetWork::with);
        return chosen.thenApplyAsync(shown -> cells(counted.join(), pooledSlots, shown), workers);
    }

    private static List<ShownSet> with(List<ShownSet> before, ShownSet last) {
        List<ShownSet> with = new ArrayList<>(before);
        with.add(last);
        return List.copyOf(with);
    }

    private List<CellBlock> cells(CountedSet counted, CellSlots pooledSlots, ShownSet shown) {
        GroupingSetCells byFeeBasis = GroupingSetCells.byFeeBasis(lines, counted, shown, medicare);
        List<CellBlock> blocks = new ArrayList<>(byFeeBasis.blocks());
        blocks.addAll(byFeeBasis.pooled(lines, pooledSlots, shown).blocks());
        return blocks;
    }
}
