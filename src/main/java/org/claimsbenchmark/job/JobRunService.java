package org.claimsbenchmark.job;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.load.KeyGuard;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.load.Publication;
import org.claimsbenchmark.load.Publication.Unpublished;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.report.Alarm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** Plans a run against what its edition already rests on, and runs or continues the job. */
final class JobRunService implements RunService {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunService.class);

    private final DataSource dataSource;
    private final PseudonymKey key;
    private final String programVersion;
    private final TransactionalConnection connection;
    private final EditionLedger editions;
    private final Attempts attempts;
    private final RunReport report;

    JobRunService(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobRepository repository,
            JobOperator operator,
            Optional<LoadSteps> load,
            PseudonymKey key,
            String programVersion) {
        this.dataSource = dataSource;
        this.key = key;
        this.programVersion = programVersion;
        this.connection = new TransactionalConnection(dataSource, transactionManager);
        this.editions = new EditionLedger(connection);
        this.attempts = new Attempts(
                repository,
                operator,
                new RunJob(
                        repository,
                        transactionManager,
                        connection,
                        load.orElseGet(() -> new LocalLoad(repository, transactionManager, connection))),
                connection);
        this.report = new RunReport(dataSource);
    }

    @Override
    public RunOutcome run(PreparedRun run) {
        LogContext.edition(run.request().edition());
        try {
            Attempt attempt = new Attempt(run);
            return report.of(attempt, outcome(attempt));
        } finally {
            LogContext.clear();
        }
    }

    private RunOutcome outcome(Attempt attempt) {
        try {
            return lockAndRun(attempt);
        } catch (RunStopped e) {
            return stopped();
        } catch (Exception e) {
            return failed(WithheldFault.of("run", e));
        }
    }

    private RunOutcome lockAndRun(Attempt attempt) throws Exception {
        RunRequest request = attempt.request();
        Discovery discovery = attempt.prepared().inputs();
        if (request.action() instanceof RunAction.TakeIn) {
            discovery.faults().forEach(fault -> attempt.alarm(unusable(fault)));
        } else if (!discovery.faults().isEmpty()) {
            return RunOutcome.refused(
                    discovery.faults().stream().map(Discovery.Fault::sentence).toList());
        }
        Optional<RunLock> lock = RunLock.tryAcquire(dataSource, request.edition());
        if (lock.isEmpty()) {
            return new RunOutcome(
                    Status.RUN_IN_PROGRESS,
                    "another run of edition " + request.edition() + " is in progress; wait until it has ended");
        }
        try {
            if (!keyAccepted()) {
                return new RunOutcome(
                        Status.DATABASE_NOT_USABLE,
                        "the database was built with another pseudonym key: its patients and claims would not be recognised;"
                                + " give the key that it was built with");
            }
            attempts.brokenOff(request.edition()).forEach(began -> attempt.alarm(brokenOff(began)));
            return carryOut(attempt);
        } finally {
            lock.get().close();
        }
    }

    /** What one deliverer sent must not hold back the others. */
    private static Alarm unusable(Discovery.Fault fault) {
        return new Alarm(fault.kind().name(), fault.path().getFileName().toString(), fault.sentence());
    }

    private static Alarm brokenOff(LocalDateTime began) {
        return new Alarm(
                "ATTEMPT_BROKE_OFF",
                "the attempt that began at " + began.truncatedTo(ChronoUnit.SECONDS),
                "ended without a report: its process was killed, or its machine or database went away; nothing that it"
                        + " committed is lost or counted twice; find out who or what ended it");
    }

    private boolean keyAccepted() {
        boolean[] accepted = new boolean[1];
        connection.runAlone("pseudonym key", c -> accepted[0] = KeyGuard.accepts(c, key));
        return accepted[0];
    }

    private RunOutcome carryOut(Attempt attempt) {
        PreparedRun prepared = attempt.prepared();
        if (prepared.request().action() instanceof RunAction.Shadow) {
            editions.discardAll(prepared.request().edition());
        }
        Planned planned = new RunPlanner(prepared, editions, programVersion).plan();
        if (planned instanceof Planned.Ended ended) {
            return ended.outcome();
        }
        if (planned instanceof Planned.NothingNew nothing) {
            attempt.finds(nothing);
            return new RunOutcome(
                    Status.NOTHING_NEW,
                    "Edition " + prepared.request().edition() + ", run " + nothing.runId() + ": " + nothing.why());
        }
        try (RunProgress progress = new RunProgress(prepared.progress(), attempt.steps())) {
            RunContext run = new RunContext(prepared, (Planned.Run) planned, key, progress);
            attempt.carriesOut(run);
            return execute(run);
        }
    }

    private RunOutcome execute(RunContext run) {
        Optional<RuntimeException> fault = attempts.run(run);
        if (run.plan().task() instanceof RunTask.Recompute recompute) {
            return verified(run, recompute, fault);
        }
        if (fault.isEmpty()) {
            return published(run);
        }
        if (fault.get() instanceof RunRefused refusal) {
            end(run, Unpublished.REFUSED);
            return RunOutcome.refused(refusal.sentences());
        }
        if (fault.get() instanceof RunStopped) {
            return stopped();
        }
        if (fault.get() instanceof ChangesHeld held) {
            end(run, Unpublished.HELD);
            return new RunOutcome(
                    Status.HELD, held.getMessage() + "\nNothing is published; what the edition showed before stands.");
        }
        Optional<Boolean> published = run.publishing() ? editions.isPublished(run) : Optional.of(false);
        if (published.isEmpty()) {
            return failed(
                    fault.get(),
                    "Whether the figures were published cannot be asked now. The same command tells, or continues where this"
                            + " run stopped.");
        }
        if (published.get()) {
            LOG.warn("the figures are published; what came after failed", fault.get());
            return published(run);
        }
        return failed(fault.get());
    }

    /** What was computed anew has served its purpose once it is compared; of an attempt that failed the next one goes on. */
    private RunOutcome verified(RunContext run, RunTask.Recompute recompute, Optional<RuntimeException> fault) {
        if (fault.isPresent()) {
            if (fault.get() instanceof RunRefused refusal) {
                forget(run);
                return RunOutcome.refused(refusal.sentences());
            }
            return fault.get() instanceof RunStopped ? stopped() : failed(fault.get());
        }
        if (recompute.shadow()) {
            return new RunOutcome(
                    Status.SHADOWED,
                    "Run " + run.runId() + ": computed as a shadow of run " + recompute.runId()
                            + ", published nowhere\n'promote " + run.runId() + "' publishes it, 'discard " + run.runId()
                            + "' removes it");
        }
        forget(run);
        String heading = "Run " + recompute.runId() + ", computed anew from "
                + recompute.recorded().size() + " extracts as run " + run.runId() + ": ";
        if (run.differences().isEmpty()) {
            return new RunOutcome(Status.VERIFIED, heading + "every figure is the same, bit for bit");
        }
        return new RunOutcome(
                Status.NOT_REPRODUCED,
                heading + "NOT the same\n" + String.join("\n", run.differences())
                        + "\nRemedy: the program version that published it tells whether the program or the data changed;"
                        + " 'run' with all extracts publishes anew");
    }

    private void end(RunContext run, Unpublished as) {
        connection.runAlone("end of a run that publishes nothing", c -> new Publication(c).end(run.runId(), as));
    }

    private void forget(RunContext run) {
        connection.runAlone("removal of what was computed anew", c -> new Publication(c).forget(run.runId()));
        attempts.forget(run);
    }

    private RunOutcome published(RunContext run) {
        String heading = "Edition " + run.identity().edition() + ", run " + run.runId() + ": published";
        long refused = run.refusals().stream().map(Refusal::fileName).distinct().count();
        if (refused == 0) {
            return new RunOutcome(Status.PUBLISHED, heading);
        }
        String without = heading + " WITHOUT " + refused + (refused == 1 ? " extract that is" : " extracts that are")
                + " refused";
        return new RunOutcome(Status.PUBLISHED_WITHOUT_SOME, without);
    }

    private static RunOutcome stopped() {
        return new RunOutcome(
                Status.STOPPED,
                "The run was asked to stop, and did so between two blocks or steps. Nothing is published. The same command"
                        + " continues where this run stopped.");
    }

    private static RunOutcome failed(RuntimeException fault) {
        return failed(fault, "Nothing is published. The same command continues where this run stopped.");
    }

    private static RunOutcome failed(RuntimeException fault, String standing) {
        LOG.error("the run failed", fault);
        boolean unusable = fault instanceof DatabaseFault database && database.databaseUnusable();
        return new RunOutcome(
                unusable ? Status.DATABASE_NOT_USABLE : Status.FAULT, fault.getMessage() + "\n" + standing);
    }
}
