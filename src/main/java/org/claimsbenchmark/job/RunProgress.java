package org.claimsbenchmark.job;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the workers of a run do, tells a listener twice a second and the log once a minute. */
final class RunProgress implements ReadCount, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunProgress.class);

    private static final Duration TELL_EVERY = Duration.ofMillis(500);
    private static final Duration LOG_EVERY = Duration.ofMinutes(1);

    private final LongAdder bytes = new LongAdder();
    private final LongAdder records = new LongAdder();
    private final LongAdder lines = new LongAdder();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(RunProgress::daemon);
    private final StepTimes steps;
    private volatile Stage stage = new Stage("start", System.nanoTime(), 0);

    private record Stage(String step, long begin, long bytesToRead) {}

    /** @param steps whose times are kept */
    RunProgress(ProgressListener listener, StepTimes steps) {
        this.steps = steps;
        clock.scheduleAtFixedRate(
                () -> listener.moved(now()), TELL_EVERY.toMillis(), TELL_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        clock.scheduleAtFixedRate(
                () -> LOG.info("{}", now().text()), LOG_EVERY.toMillis(), LOG_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }

    /** The run enters a step that reads no extract. */
    void enter(String step) {
        enter(step, 0);
    }

    /** @param bytesToRead of the extracts, about */
    void enter(String step, long bytesToRead) {
        steps.enter(step);
        LogContext.step(step);
        LOG.info("step {}", step);
        stage = new Stage(step, System.nanoTime(), bytesToRead);
    }

    @Override
    public void add(long moreBytes, long moreRecords, long moreLines) {
        bytes.add(moreBytes);
        records.add(moreRecords);
        lines.add(moreLines);
    }

    Progress now() {
        Stage current = stage;
        return new Progress(
                current.step(),
                Duration.ofNanos(System.nanoTime() - current.begin()),
                bytes.sum(),
                current.bytesToRead(),
                records.sum(),
                lines.sum());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
