package org.claimsbenchmark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.layout.LayoutCatalog;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.KeyGuard;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.load.RunIdentity;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.report.RunSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;

/** Plans a run against what its edition already rests on, and runs or continues the job. */
final class JobRunService implements RunService {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunService.class);

    private final DataSource dataSource;
    private final PlatformTransactionManager transactionManager;
    private final JobRepository repository;
    private final JobOperator operator;
    private final PseudonymKey key;
    private final String programVersion;
    private final TransactionalConnection connection;

    JobRunService(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobRepository repository,
            JobOperator operator,
            PseudonymKey key,
            String programVersion) {
        this.dataSource = dataSource;
        this.transactionManager = transactionManager;
        this.repository = repository;
        this.operator = operator;
        this.key = key;
        this.programVersion = programVersion;
        this.connection = new TransactionalConnection(dataSource, transactionManager);
    }

    @Override
    public RunOutcome run(RunRequest request) {
        try {
            return lockAndRun(request);
        } catch (Exception e) {
            return failed(WithheldFault.of("run", e));
        }
    }

    private RunOutcome lockAndRun(RunRequest request) throws Exception {
        Discovery discovery = ExtractDiscovery.find(request.inputs());
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
            return plan(request, discovery.extracts());
        } finally {
            lock.get().close();
        }
    }

    private boolean keyAccepted() {
        boolean[] accepted = new boolean[1];
        connection.runAlone("pseudonym key", c -> accepted[0] = KeyGuard.accepts(c, key));
        return accepted[0];
    }

    private RunOutcome plan(RunRequest request, List<ExtractFile> inputs) throws Exception {
        ReferenceTables reference = ReferenceTables.standard();
        Published published = published(request.edition());
        RunPlan plan = RunPlan.of(inputs, published.extracts(), reference.version());
        if (!plan.nameClashes().isEmpty()) {
            return refused(plan.nameClashes().stream()
                    .map(name -> name + ": two inputs of different content bear this name; rename one"));
        }
        if (!plan.stale().isEmpty()) {
            return refused(plan.stale().stream()
                    .map(extract ->
                            extract.name() + ": its lines were classified by an earlier version of the reference"
                                    + " tables; give the extract again, so that all lines are classified alike"));
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
        RunIdentity identity = new RunIdentity(
                request.edition(),
                digest(inputs),
                published.run().map(RunIdentity::baseRunId).orElse(0L),
                reference.version(),
                programVersion);
        RunContext run = new RunContext(request, identity, plan, reference, LayoutCatalog.standard(), key);
        return execute(run);
    }

    private RunOutcome execute(RunContext run) throws Exception {
        Job job = new RunJob(repository, transactionManager, connection).of(run);
        JobParameters parameters = parameters(run.identity());
        JobExecution last = repository.getLastJobExecution(RunJob.NAME, parameters);
        if (last != null && last.getStatus() != BatchStatus.COMPLETED) {
            LOG.info("run continues after execution {} ended as {}", last.getId(), last.getStatus());
            resolveUnknown(last);
            operator.recover(last);
        } else if (last == null) {
            forgetInstanceThatNeverRan(parameters);
        }
        JobExecution execution = operator.start(job, parameters);
        if (execution.getStatus() == BatchStatus.COMPLETED || run.publishing() && isPublished(run)) {
            return published(run);
        }
        return failed(run, execution);
    }

    /** What the last step wrote may have been committed though nobody heard of it. */
    private boolean isPublished(RunContext run) {
        return published(run.identity().edition())
                .run()
                .filter(published -> published.baseRunId() == run.runId())
                .isPresent();
    }

    /**
     * A connection lost in a commit leaves Spring Batch not knowing whether a step committed, and it starts no such job
     * again. Here the database's own rows tell: every step can be repeated, so it counts as failed.
     */
    private void resolveUnknown(JobExecution last) {
        if (last.getStatus() != BatchStatus.UNKNOWN) {
            return;
        }
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                repository.update(step);
            }
        }
        last.setStatus(BatchStatus.FAILED);
        last.setExitStatus(ExitStatus.FAILED);
        repository.update(last);
    }

    /** Spring Batch enters an instance and its first execution apart, and starts no instance that it finds without one. */
    private void forgetInstanceThatNeverRan(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(RunJob.NAME, parameters);
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    private static JobParameters parameters(RunIdentity identity) {
        return new JobParametersBuilder()
                .addString("edition", identity.edition())
                .addString("inputs", identity.inputsSha256())
                .addLong("base", identity.baseRunId())
                .addString("reference", identity.referenceVersion())
                .addString("program", identity.programVersion())
                .toJobParameters();
    }

    private RunOutcome published(RunContext run) {
        String heading = "Edition " + run.identity().edition() + ", run " + run.runId() + ": published";
        return new RunOutcome(Status.PUBLISHED, summary(run.request(), run.runId(), heading));
    }

    private RunOutcome nothingNew(RunRequest request, long runId, int inputs) {
        String heading = "Edition " + request.edition() + ", run " + runId + ": nothing new, " + inputs + " of "
                + inputs + " extracts were loaded before; its figures stand";
        return new RunOutcome(Status.NOTHING_NEW, summary(request, runId, heading));
    }

    /** The figures are published by now: a summary that cannot be read or written does not undo that. */
    private String summary(RunRequest request, long runId, String heading) {
        Path report = request.reportsFolder()
                .resolve("runs")
                .resolve(Long.toString(runId))
                .resolve("run.md");
        try (Connection reading = dataSource.getConnection()) {
            RunSummary summary = RunSummary.of(reading, runId);
            return heading + "\n\n" + summary.toText() + "\n" + written(report, summary.toMarkdown(heading)) + "\n";
        } catch (SQLException e) {
            return heading + "\nIts summary cannot be read now: "
                    + DatabaseFault.of(e).getMessage() + "\n";
        }
    }

    private static String written(Path report, String text) {
        try {
            Files.createDirectories(report.getParent());
            Files.writeString(report, text, StandardCharsets.UTF_8);
            return "Report    " + report;
        } catch (IOException e) {
            return "The report cannot be written to " + report + "; check the folder's permissions and its disk";
        }
    }

    private RunOutcome failed(RunContext run, JobExecution execution) {
        List<String> refusals = run.faults().stream()
                .filter(ExtractsRefused.class::isInstance)
                .flatMap(fault -> ((ExtractsRefused) fault).findings().stream())
                .map(finding -> finding.code() + ": " + finding.sentence())
                .distinct()
                .toList();
        if (!refusals.isEmpty()) {
            return refused(refusals.stream());
        }
        // what Spring Batch itself threw, where no step did
        Stream<RuntimeException> ofBatch = execution.getAllFailureExceptions().stream()
                .map(thrown -> WithheldFault.of("job execution " + execution.getId(), thrown));
        return failed(Stream.concat(run.faults().stream(), ofBatch)
                .findFirst()
                .orElseGet(() -> new IllegalStateException(
                        "job execution " + execution.getId() + " ended as " + execution.getStatus())));
    }

    private static RunOutcome failed(RuntimeException fault) {
        if (fault instanceof ExtractsRefused refusal) {
            return refused(refusal.findings().stream().map(finding -> finding.code() + ": " + finding.sentence()));
        }
        LOG.error("the run failed; nothing is published", fault);
        boolean unusable = fault instanceof DatabaseFault database && database.databaseUnusable();
        return new RunOutcome(
                unusable ? Status.DATABASE_NOT_USABLE : Status.FAULT,
                fault.getMessage() + "\nNothing is published. The same command continues where this run stopped.");
    }

    private static RunOutcome refused(Stream<String> sentences) {
        return new RunOutcome(
                Status.INPUT_REFUSED,
                sentences.collect(Collectors.joining("\n", "", "\nNothing of this run is published.")));
    }

    private record Published(Optional<RunIdentity> run, List<LedgerExtract> extracts) {}

    private Published published(String edition) {
        Published[] found = new Published[1];
        connection.runAlone("ledger of the edition", c -> {
            ExtractLedger ledger = new ExtractLedger(c);
            found[0] = new Published(ledger.publishedRun(edition), ledger.publishedExtracts(edition));
        });
        return found[0];
    }

    /** Over the contents and names of all inputs, whatever the order they were given in. */
    private static String digest(List<ExtractFile> inputs) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            inputs.stream()
                    .map(input -> input.sha256() + " " + input.fileName() + "\n")
                    .sorted()
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
