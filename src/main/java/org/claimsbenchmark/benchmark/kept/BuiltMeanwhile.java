package org.claimsbenchmark.benchmark.kept;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Builds kept lines by a thread of its own, in the order in which they come, while the next ones are read. */
final class BuiltMeanwhile implements AutoCloseable {

    private static final int BLOCK = 1024;
    /** So many blocks may wait to be built: memory does not grow with the lines where reading is the quicker. */
    private static final int MOST_WAITING = 8;

    private final KeptLinesBuilder builder = new KeptLinesBuilder();
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
    private List<KeptLine> block = new ArrayList<>(BLOCK);

    void add(KeptLine line) {
        block.add(line);
        if (block.size() == BLOCK) {
            handOver();
        }
    }

    KeptLines build() {
        handOver();
        while (!waiting.isEmpty()) {
            waiting.remove().join();
        }
        return builder.build();
    }

    private void handOver() {
        List<KeptLine> lines = block;
        block = new ArrayList<>(BLOCK);
        if (waiting.size() == MOST_WAITING) {
            waiting.remove().join();
        }
        waiting.add(CompletableFuture.runAsync(() -> lines.forEach(builder::add), worker));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
