package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayDeque;
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

    /** A table of so many combinations fits into a processor's cache. */
    private static final int MOST_TABLED = 1 << 18;

    private final MedicareAmounts medicare;
    private final Dominance dominance;
    private final int threads;
    private final int mostTabled;

    /**
     * @param dominance which prices are withheld
     * @param threads how many grouping sets are computed at a time, at least one; no figure depends on it
     */
    public CellEngine(MedicareAmounts medicare, Dominance dominance, int threads) {
        this(medicare, dominance, threads, MOST_TABLED);
    }

    /** @param mostTabled as in {@link Combinations}: no figure depends on it */
    CellEngine(MedicareAmounts medicare, Dominance dominance, int threads, int mostTabled) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
        }
        this.medicare = medicare;
        this.dominance = dominance;
        this.threads = threads;
        this.mostTabled = mostTabled;
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
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            SetWork work = new SetWork(lines, medicare, dominance, mostTabled, workers);
            Queue<Future<List<CellBlock>>> ahead = new ArrayDeque<>();
            Iterator<GroupingSet> sets = GroupingSet.published().stream()
                    .filter(GroupingSet::byFeeBasis)
                    .iterator();
            while (sets.hasNext() || !ahead.isEmpty()) {
                while (sets.hasNext() && ahead.size() <= threads) {
                    ahead.add(work.begin(sets.next()));
                }
                for (CellBlock block : result(ahead.remove())) {
                    sink.accept(block);
                }
            }
        } finally {
            workers.shutdownNow();
        }
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
