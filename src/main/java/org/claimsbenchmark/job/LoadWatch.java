package org.claimsbenchmark.job;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.job.remote.LoadState;
import org.claimsbenchmark.job.remote.RemoteInput;
import org.claimsbenchmark.job.remote.RemoteLedger;
import org.claimsbenchmark.load.LedgerExtract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * Opens a remote load to the workers, watches how it goes on, and closes it. Warns while nothing is loaded, and ends the
 * load when that lasts too long. One instance a run.
 */
final class LoadWatch implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(LoadWatch.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration WARN_EVERY = Duration.ofMinutes(5);

    /** A warning before the end, however soon that is. */
    private static final int WARNINGS_BEFORE_THE_END = 4;

    private final RunContext run;
    private final Portions portions;
    private final JobRepository repository;
    private final TransactionalConnection connection;
    private final Duration longestQuiet;
    private final Duration warnEvery;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(LoadWatch::daemon);
    private volatile long jobExecutionId;
    private LoadState last;
    private Instant movedAt;
    private Instant warnedAt;

    LoadWatch(
            RunContext run,
            Portions portions,
            JobRepository repository,
            TransactionalConnection connection,
            RemoteTerms terms) {
        this.run = run;
        this.portions = portions;
        this.repository = repository;
        this.connection = connection;
        this.longestQuiet = terms.longestQuiet();
        Duration part = longestQuiet.dividedBy(WARNINGS_BEFORE_THE_END);
        this.warnEvery = part.compareTo(WARN_EVERY) < 0 ? part : WARN_EVERY;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "watch-workers");
        thread.setDaemon(true);
        return thread;
    }

    /** The attempt whose load is open. */
    long jobExecutionId() {
        return jobExecutionId;
    }

    @Override
    public void beforeStep(StepExecution load) {
        jobExecutionId = load.getJobExecutionId();
        List<RemoteInput> inputs = portions.extracts().values().stream()
                .map(this::input)
                .sorted(Comparator.comparing(RemoteInput::extractId))
                .toList();
        connection.runAlone(
                "opening of a remote load",
                c -> new RemoteLedger(c).open(jobExecutionId, run.runId(), Portions.IN_MANY_PROCESSES, inputs));
        last = state();
        movedAt = Instant.now();
        warnedAt = movedAt;
        clock.scheduleAtFixedRate(this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private RemoteInput input(LedgerExtract extract) {
        ExtractFile file = run.fileOf(extract);
        return new RemoteInput(
                extract.extractId(),
                file.path().toAbsolutePath().normalize().toString(),
                file.sizeBytes(),
                file.stamp().lastModified().toInstant().truncatedTo(ChronoUnit.MICROS),
                run.billedIsStated(extract));
    }

    @Override
    public ExitStatus afterStep(StepExecution load) {
        clock.shutdown();
        connection.runAlone("end of a remote load", c -> new RemoteLedger(c).close(jobExecutionId));
        if (load.getStatus().isUnsuccessful()) {
            repository.getJobExecution(jobExecutionId).getStepExecutions().stream()
                    .filter(step -> isPortion(step) && step.getStatus() == BatchStatus.FAILED)
                    .sorted(Comparator.comparing(StepExecution::getId))
                    .forEach(step ->
                            run.fault(new WorkerFault(step.getExitStatus().getExitDescription())));
        }
        return load.getExitStatus();
    }

    private static boolean isPortion(StepExecution step) {
        return step.getStepName().startsWith(LoadPortionStep.NAME + ":");
    }

    private void look() {
        try {
            LoadState now = state();
            run.progress()
                    .add(
                            now.bytesRead() - last.bytesRead(),
                            now.recordsRead() - last.recordsRead(),
                            now.lines() - last.lines());
            if (now.isFurtherThan(last)) {
                movedAt = Instant.now();
                warnedAt = movedAt;
            } else {
                quietSince(movedAt, now);
            }
            last = now;
        } catch (RuntimeException e) {
            LOG.warn("the workers cannot be watched now", WithheldFault.of("watch of a remote load", e));
        }
    }

    private void quietSince(Instant moved, LoadState now) {
        Duration quiet = Duration.between(moved, Instant.now());
        if (quiet.compareTo(longestQuiet) > 0) {
            giveUp(now);
        } else if (Duration.between(warnedAt, Instant.now()).compareTo(warnEvery) > 0) {
            warnedAt = Instant.now();
            LOG.warn(
                    "no worker has loaded anything for {}: {} of {} portions are loaded, {} begun; are workers running, with"
                            + " this version, these layouts and these files?",
                    inWords(quiet),
                    now.ended(),
                    now.portions(),
                    now.begun());
        }
    }

    /** Nobody may write any more, and the step hears that every portion has ended. */
    private void giveUp(LoadState now) {
        connection.runAlone("end of a remote load", c -> new RemoteLedger(c).close(jobExecutionId));
        List<StepExecution> left =
                new ArrayList<>(repository.getJobExecution(jobExecutionId).getStepExecutions());
        left.removeIf(step -> !isPortion(step) || !step.getStatus().isRunning());
        for (StepExecution step : left) {
            step.setStatus(BatchStatus.FAILED);
            step.setExitStatus(ExitStatus.FAILED.addExitDescription("no worker has loaded anything for "
                    + inWords(longestQuiet) + ", and " + (now.portions() - now.ended()) + " of " + now.portions()
                    + " portions are left; start workers with this version, these layouts and these files"
                    + " ('claims-benchmark worker')"));
            repository.update(step);
        }
    }

    private static String inWords(Duration quiet) {
        return quiet.compareTo(Duration.ofMinutes(2)) < 0 ? quiet.toSeconds() + " s" : quiet.toMinutes() + " minutes";
    }

    private LoadState state() {
        LoadState[] state = new LoadState[1];
        connection.runAlone(
                "watch of a remote load",
                c -> state[0] = new RemoteLedger(c).state(jobExecutionId, LoadPortionStep.NAME));
        return state[0];
    }
}
