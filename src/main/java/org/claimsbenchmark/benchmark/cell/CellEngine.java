package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.claim.Dominance;

/** Computes every published cell of a run's index lines. */
public final class CellEngine {

    private final MedicareAmounts medicare;
    private final Dominance dominance;
    private final int threads;
    private final int mostSlots;

    /**
     * @param dominance which prices are withheld
     * @param threads how many grouping sets are computed at a time, at least one; no figure depends on it
     */
    public CellEngine(MedicareAmounts medicare, Dominance dominance, int threads) {
        this(medicare, dominance, threads, GroupingSetCells.MOST_SLOTS);
    }

    /** @param mostSlots as in {@link GroupingSetCells}: no figure depends on it */
    CellEngine(MedicareAmounts medicare, Dominance dominance, int threads, int mostSlots) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
        }
        this.medicare = medicare;
        this.dominance = dominance;
        this.threads = threads;
        this.mostSlots = mostSlots;
    }

    /** Takes cells as they are ready. */
    @FunctionalInterface
    public interface CellSink<E extends Exception> {

        /** @param block the cells of one grouping set at one period grain */
        void accept(List<Cell> block) throws E;
    }

    /**
     * Computes the cells and gives them to the sink, on the calling thread, by grouping set, those of fewer dimensions first, by fee
     * basis and then over all of them, by period grain, values and period: always in the same order. No more than a few sets
     * are held at a time.
     *
     * @throws E from the sink; nothing more is computed then
     */
    public <E extends Exception> void compute(KeptLines kept, CellSink<E> sink) throws E {
        IndexLines lines = new IndexLines(kept, medicare);
        if (lines.rows().size() == 0) {
            return;
        }
        ShownChoice choice = new ShownChoice(lines, dominance, mostSlots);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<ShownSet> shown = new ArrayList<>();
            for (int size = 0; size <= GroupingSet.MOST_DIMENSIONS; size++) {
                List<ShownSet> smaller = List.copyOf(shown);
                Iterator<GroupingSet> sets = GroupingSet.byFeeBasis(size).iterator();
                Queue<Future<SetCells>> ahead = new ArrayDeque<>();
                while (sets.hasNext() || !ahead.isEmpty()) {
                    while (sets.hasNext() && ahead.size() <= threads) {
                        GroupingSet set = sets.next();
                        ahead.add(workers.submit(() -> cells(lines, set, choice, smaller)));
                    }
                    SetCells cells = result(ahead.remove());
                    shown.add(cells.shown());
                    for (CellBlock block : cells.blocks()) {
                        sink.accept(block);
                    }
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * The cells of a grouping set by fee basis, and over all of them.
     *
     * @param shown what is told of them
     */
    private record SetCells(ShownSet shown, List<CellBlock> blocks) {}

    private SetCells cells(IndexLines lines, GroupingSet set, ShownChoice choice, List<ShownSet> smaller) {
        CellSlots slots = set.slots(lines, mostSlots);
        CellSlots pooledSlots = set.pooled().slots(lines, mostSlots);
        SetCounts counts = SetCounts.of(lines, slots, dominance);
        ShownSet shown = choice.of(set, slots, pooledSlots, counts, smaller);
        List<CellBlock> blocks = new ArrayList<>(GroupingSetCells.byFeeBasis(lines, slots, shown, counts, medicare)
                .blocks());
        blocks.addAll(GroupingSetCells.pooled(lines, pooledSlots, shown).blocks());
        return new SetCells(shown, blocks);
    }

    /** Waits for what a worker computes. */
    private static <T> T result(Future<T> computed) {
        try {
            return computed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("interrupted while the cells were computed");
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cells could not be computed", e.getCause());
        }
    }
}
