package org.claimsbenchmark.job;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claimsbenchmark.job.remote.RemoteLedger;
import org.claimsbenchmark.load.RunIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/**
 * The attempts at a run, which Spring Batch knows as the executions of one job instance. Whatever became of the last one,
 * the next continues; the caller holds the lock of the edition.
 */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final JobRepository repository;
    private final JobOperator operator;
    private final RunJob job;
    private final TransactionalConnection connection;

    Attempts(JobRepository repository, JobOperator operator, RunJob job, TransactionalConnection connection) {
        this.repository = repository;
        this.operator = operator;
        this.job = job;
        this.connection = connection;
    }

    /** Runs or continues the job; what stopped it, if anything did. */
    Optional<RuntimeException> run(RunContext run) {
        try {
            JobParameters parameters = parameters(run.identity());
            JobExecution last = repository.getLastJobExecution(RunJob.NAME, parameters);
            if (last != null && last.getStatus() != BatchStatus.COMPLETED) {
                LOG.info("run continues after execution {} ended as {}", last.getId(), last.getStatus());
                takeFromWorkers(last);
                takeForFailed(repository.getJobExecution(last.getId()));
            } else if (last == null || run.plan().task() instanceof RunTask.Recompute) {
                forgetInstance(parameters); // never begun; or compared, and killed before it was forgotten
            }
            JobExecution execution = operator.start(job.of(run), parameters);
            if (execution.getStatus() == BatchStatus.STOPPED) {
                return Optional.of(run.faults().stream().findFirst().orElseGet(RunStopped::new));
            }
            return execution.getStatus() == BatchStatus.COMPLETED
                    ? Optional.empty()
                    : Optional.of(fault(run, execution));
        } catch (Exception e) {
            return Optional.of(run.faults().stream().findFirst().orElseGet(() -> WithheldFault.of("job", e)));
        }
    }

    /**
     * Attempts at runs of the edition that ended without a word, as their process was killed, by when they began. The caller
     * holds the edition's lock, so none of them goes on; they are entered as failed and told once.
     */
    List<LocalDateTime> brokenOff(String edition) {
        return repository.findRunningJobExecutions(RunJob.NAME).stream()
                .filter(execution -> edition.equals(execution.getJobParameters().getString("edition")))
                .sorted(Comparator.comparing(JobExecution::getCreateTime))
                .map(execution -> {
                    takeForFailed(execution);
                    return execution.getCreateTime();
                })
                .toList();
    }

    /** The run is over and leaves nothing: asked for again, it is another one. */
    void forget(RunContext run) {
        forgetInstance(parameters(run.identity()));
    }

    /** Workers in other processes may still load for an attempt whose own process is gone. */
    private void takeFromWorkers(JobExecution last) {
        connection.runAlone("end of the last attempt's load", c -> new RemoteLedger(c).close(last.getId()));
    }

    /**
     * What the last attempt left started or unknown has failed: the lock of the edition is held, so nobody works on it, and
     * each step keeps in the database, with its rows, how far it came. The operator's own recovery leaves the unknown as it
     * is, and an attempt that lost its connection while it committed could never be continued.
     */
    private void takeForFailed(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                step.setStatus(BatchStatus.FAILED);
                step.setExitStatus(ExitStatus.FAILED);
                step.setEndTime(LocalDateTime.now());
                repository.update(step);
            }
        }
        last.setStatus(BatchStatus.FAILED);
        last.setExitStatus(ExitStatus.FAILED);
        last.setEndTime(LocalDateTime.now());
        repository.update(last);
    }

    /** Spring Batch enters an instance and its first execution apart, and starts no instance that it finds without one. */
    private void forgetInstance(JobParameters parameters) {
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

    private static RuntimeException fault(RunContext run, JobExecution execution) {
        // what Spring Batch itself threw, where no step did
        Stream<RuntimeException> ofBatch = execution.getAllFailureExceptions().stream()
                .map(thrown -> WithheldFault.of("job execution " + execution.getId(), thrown));
        return Stream.concat(run.faults().stream(), ofBatch)
                .findFirst()
                .orElseGet(() -> new IllegalStateException(
                        "job execution " + execution.getId() + " ended as " + execution.getStatus()));
    }
}
