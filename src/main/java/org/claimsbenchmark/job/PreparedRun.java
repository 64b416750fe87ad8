package org.claimsbenchmark.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.layout.LayoutDecision;
import org.claimsbenchmark.reference.ReferenceTables;

/**
 * A run that was asked for, and what of it needs no database: its inputs are found and digested, reference tables and
 * layouts read, while the database and Spring start. The run waits for each where it needs it.
 */
public final class PreparedRun implements AutoCloseable {

    private static final long LONGEST_END_SECONDS = 60;
    private static final long MILLIS_BETWEEN_LOOKS = 100;

    private final RunRequest request;
    private final ProgressListener progress;
    private final StopRequest stop;
    private final Instant began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final ExecutorService readers = Executors.newFixedThreadPool(2, work -> new Thread(work, "prepare-run"));
    private final Future<Discovery> inputs;
    private final Future<ReferenceTables> reference;
    private final Future<LayoutCatalog> layouts;
    private final Map<ExtractFile, LayoutDecision> layoutByInput = new ConcurrentHashMap<>();

    private PreparedRun(
            RunRequest request, ProgressListener progress, Callable<LayoutCatalog> layouts, StopRequest stop) {
        this.request = request;
        this.progress = progress;
        this.stop = stop;
        this.inputs = readers.submit(() -> request.action() instanceof RunAction.TakeIn taken
                ? ExtractDiscovery.find(request.inputs(), taken.names())
                : ExtractDiscovery.find(request.inputs()));
        this.reference = readers.submit(() -> request.reference() == null
                ? ReferenceTables.standard()
                : ReferenceTables.standardBut(request.reference()));
        this.layouts = readers.submit(layouts);
        readers.shutdown(); // takes no other work, and its threads end with what it has
    }

    /** Begins to read at once, and returns at once. */
    public static PreparedRun begin(RunRequest request) {
        return begin(request, ProgressListener.NONE);
    }

    /** @param progress hears how far the run has come */
    public static PreparedRun begin(RunRequest request, ProgressListener progress) {
        return begin(request, progress, LayoutCatalog::standard);
    }

    /** @param layouts that extracts may have */
    public static PreparedRun begin(RunRequest request, ProgressListener progress, Callable<LayoutCatalog> layouts) {
        return begin(request, progress, layouts, new StopRequest());
    }

    /** @param stop ends the run before it is done */
    public static PreparedRun begin(
            RunRequest request, ProgressListener progress, Callable<LayoutCatalog> layouts, StopRequest stop) {
        return new PreparedRun(request, progress, layouts, stop);
    }

    /** What was asked for. */
    public RunRequest request() {
        return request;
    }

    ProgressListener progress() {
        return progress;
    }

    /** When it was asked for. */
    Instant began() {
        return began;
    }

    StopRequest stop() {
        return stop;
    }

    /** @throws RunStopped when that is asked for while they are still read, which may take long */
    Discovery inputs() {
        while (!inputs.isDone()) {
            if (stop.await(Duration.ofMillis(MILLIS_BETWEEN_LOOKS))) {
                throw new RunStopped();
            }
        }
        return await(inputs);
    }

    /** The extracts that are given, as far as that is known by now. */
    List<ExtractFile> extractsSoFar() {
        try {
            return inputs.isDone() ? await(inputs).extracts() : List.of();
        } catch (RuntimeException e) {
            return List.of(); // what hindered it is told where the run asks for it
        }
    }

    ReferenceTables reference() {
        return await(reference);
    }

    /** The layout that fits an input, looked for once. */
    LayoutDecision layoutOf(ExtractFile input) {
        return layoutByInput.computeIfAbsent(input, file -> await(layouts).match(file));
    }

    /** Breaks off what is still being read, and waits for its end. */
    @Override
    public void close() {
        readers.shutdownNow();
        try {
            readers.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the preparation of the run was interrupted", e);
        }
    }
}
