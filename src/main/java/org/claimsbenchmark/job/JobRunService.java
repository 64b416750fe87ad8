package org.claimsbenchmark.job;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.load.KeyGuard;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.load.RunIdentity;
import org.claimsbenchmark.reference.ReferenceTables;
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
            PseudonymKey key,
            String programVersion) {
        this.dataSource = dataSource;
        this.key = key;
        this.programVersion = programVersion;
        this.connection = new TransactionalConnection(dataSource, transactionManager);
        this.editions = new EditionLedger(connection);
        this.attempts = new Attempts(repository, operator, new RunJob(repository, transactionManager, connection));
        this.report = new RunReport(dataSource);
    }

    @Override
    public RunOutcome run(PreparedRun run) {
        try {
            return lockAndRun(run);
        } catch (Exception e) {
            return failed(WithheldFault.of("run", e));
        }
    }

    private RunOutcome lockAndRun(PreparedRun prepared) throws Exception {
        RunRequest request = prepared.request();
        Discovery discovery = prepared.inputs();
        if (!discovery.faults().isEmpty()) {
            return refused(discovery.faults().stream().map(Discovery.Fault::sentence));
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
            return request.action() instanceof RunAction.Replay replay
                    ? replay(prepared, discovery, replay.extract())
                    : plan(prepared, discovery);
        } finally {
            lock.get().close();
        }
    }

    private boolean keyAccepted() {
        boolean[] accepted = new boolean[1];
        connection.runAlone("pseudonym key", c -> accepted[0] = KeyGuard.accepts(c, key));
        return accepted[0];
    }

    private RunOutcome plan(PreparedRun prepared, Discovery discovery) {
        List<ExtractFile> inputs = discovery.extracts();
        RunRequest request = prepared.request();
        ReferenceTables reference = prepared.reference();
        EditionLedger.Published published = editions.published(request.edition());
        RunPlan plan = RunPlan.of(inputs, published.extracts(), reference.version(), prepared::layoutOf);
        if (!plan.nameClashes().isEmpty()) {
            return refused(plan.nameClashes().stream()
                    .map(name -> name + ": two inputs of different content bear this name; rename one"));
        }
        if (!plan.stale().isEmpty()) {
            return refused(plan.stale().stream().map(extract -> RunPlan.judgedByEarlierTables(extract.name())));
        }
        plan.known().forEach((input, name) -> {
            if (!input.fileName().equals(name)) {
                LOG.info("{} holds what {} brought: not loaded twice", input.fileName(), name);
            }
        });
        boolean sameProgram = published
                .run()
                .filter(run -> run.referenceVersion().equals(reference.version())
                        && run.programVersion().equals(programVersion))
                .isPresent();
        if (plan.nothingToLoad() && sameProgram) {
            return nothingNew(request, published.run().get().baseRunId(), inputs.size());
        }
        return execute(prepared, plan, InputsDigest.of(discovery, prepared::layoutOf), published);
    }

    /** Plans a run that loads nothing but rejects of a published extract. */
    private RunOutcome replay(PreparedRun prepared, Discovery discovery, String replayed) {
        RunRequest request = prepared.request();
        EditionLedger.Published published = editions.published(request.edition());
        Optional<LedgerExtract> extract = published.extract(replayed);
        if (extract.isEmpty()) {
            return refused(Stream.of(replayed + ": the figures of edition " + request.edition()
                    + " rest on no extract of this name or number; the view benchmark.extract lists them"));
        }
        String name = extract.get().name();
        Optional<ExtractFile> file = discovery.extracts().stream()
                .filter(input -> input.sha256().equals(extract.get().sha256()))
                .findFirst();
        if (file.isEmpty()) {
            return refused(Stream.of(name + ": expected its file among those given, found none with its SHA-256 "
                    + extract.get().sha256() + "; give the file as it was delivered"));
        }
        RunPlan plan = RunPlan.of(
                new Replay(extract.get(), file.get()),
                published.extracts(),
                prepared.reference().version());
        if (!plan.stale().isEmpty()) {
            return refused(plan.stale().stream().map(stale -> RunPlan.judgedByEarlierTables(stale.name())));
        }
        if (!editions.hasSomethingToReplay(extract.get())) {
            return new RunOutcome(
                    Status.NOTHING_NEW,
                    "Edition " + request.edition() + ": " + name + " has no open reject; its figures stand");
        }
        return execute(prepared, plan, InputsDigest.of(plan.replay().get()), published);
    }

    private RunOutcome execute(PreparedRun prepared, RunPlan plan, String inputs, EditionLedger.Published published) {
        RunIdentity identity = new RunIdentity(
                prepared.request().edition(),
                inputs,
                published.run().map(RunIdentity::baseRunId).orElse(0L),
                prepared.reference().version(),
                programVersion);
        try (RunProgress progress = new RunProgress(prepared.progress())) {
            return execute(new RunContext(prepared, identity, plan, key, progress));
        }
    }

    private RunOutcome execute(RunContext run) {
        Optional<RuntimeException> fault = attempts.run(run);
        if (fault.isEmpty()) {
            return published(run);
        }
        if (fault.get() instanceof RunRefused refusal) {
            RunOutcome refused = refused(refusal.sentences().stream());
            String rejects = report.rejects(run.request(), run.runId());
            return new RunOutcome(refused.status(), refused.text() + "\n" + rejects);
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

    private RunOutcome published(RunContext run) {
        String heading = "Edition " + run.identity().edition() + ", run " + run.runId() + ": published";
        long refused = run.refusals().stream().map(Refusal::fileName).distinct().count();
        if (refused == 0) {
            return new RunOutcome(Status.PUBLISHED, report.of(run.request(), run.runId(), heading));
        }
        String without = heading + " WITHOUT " + refused + (refused == 1 ? " extract that is" : " extracts that are")
                + " refused";
        return new RunOutcome(Status.PUBLISHED_WITHOUT_SOME, report.of(run.request(), run.runId(), without));
    }

    private RunOutcome nothingNew(RunRequest request, long runId, int inputs) {
        String heading = "Edition " + request.edition() + ", run " + runId + ": nothing new, " + inputs + " of "
                + inputs + " extracts were loaded before; its figures stand";
        return new RunOutcome(Status.NOTHING_NEW, report.of(request, runId, heading));
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

    private static RunOutcome refused(Stream<String> sentences) {
        return new RunOutcome(
                Status.INPUT_REFUSED,
                sentences.collect(Collectors.joining(
                        "\n", "", "\nNothing of this run is published; what the edition showed before stands.")));
    }
}
