package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.claimsbenchmark.claim.Dominance;

/**
 * What is done for each grouping set: its lines are counted, what is told of each fee basis is chosen, and its cells are computed.
 * Only the choice asks for other sets, which are those before it and what is counted ahead for it, so that sets are counted and
 * computed while others are chosen, and the fee bases take their turns apart.
 */
final class SetWork {

    private final IndexLines lines;
    private final MedicareAmounts medicare;
    private final Executor workers;
    private final CountedSets sets;
    private final ShownChoice choice;
    /** By fee basis: what chooses, once the sets that were begun have had their turn. */
    private final List<CompletableFuture<FeeBasisChoice>> turns = new ArrayList<>();

    private final List<GroupingSet> begun = new ArrayList<>();

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
        for (int feeBasis = 0; feeBasis < sets.feeBases(); feeBasis++) {
            int own = feeBasis;
            turns.add(CompletableFuture.supplyAsync(() -> choice.ofFeeBasis(own), workers));
        }
    }

    /** The set's cells by fee basis and over all of them, once they are computed. Sets begin in their order, all by one thread. */
    CompletableFuture<List<CellBlock>> begin(GroupingSet set) {
        CellSlots pooledSlots = sets.slots(set.pooled());
        CompletableFuture<CountedSet> counted = CompletableFuture.supplyAsync(() -> sets.of(set), workers);
        // one that fails is counted again, and fails, where it is asked for
        JointSets.of(set, begun).forEach(joint -> CompletableFuture.runAsync(() -> sets.ahead(joint), workers));
        begun.add(set);
        List<CompletableFuture<ShownTables>> chosen = choose(set, counted);
        return CompletableFuture.allOf(chosen.toArray(CompletableFuture[]::new))
                .thenApplyAsync(all -> cells(set, pooledSlots, counted.join(), results(chosen)), workers);
    }

    /** By fee basis. */
    private List<CompletableFuture<ShownTables>> choose(GroupingSet set, CompletableFuture<CountedSet> counted) {
        Map<GroupingSet, CountedSet> joint = new ConcurrentHashMap<>();
        List<CompletableFuture<ShownTables>> chosen = new ArrayList<>();
        for (int feeBasis = 0; feeBasis < turns.size(); feeBasis++) {
            CompletableFuture<FeeBasisChoice> choices = turns.get(feeBasis);
            CompletableFuture<ShownTables> next = choices.thenCombineAsync(
                    counted,
                    (own, lines) -> own.next(set, lines, all -> joint.computeIfAbsent(all, sets::of)),
                    workers);
            chosen.add(next);
            turns.set(feeBasis, next.thenCombine(choices, (done, own) -> own));
        }
        return chosen;
    }

    private static <T> List<T> results(List<CompletableFuture<T>> done) {
        return done.stream().map(CompletableFuture::join).toList();
    }

    private List<CellBlock> cells(
            GroupingSet set, CellSlots pooledSlots, CountedSet counted, List<ShownTables> byFeeBasis) {
        ShownSet shown = choice.of(set, pooledSlots, counted, byFeeBasis);
        GroupingSetCells cells = GroupingSetCells.byFeeBasis(lines, counted, shown, medicare);
        List<CellBlock> blocks = new ArrayList<>(cells.blocks());
        blocks.addAll(cells.pooled(lines, pooledSlots, shown).blocks());
        return blocks;
    }
}
