package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.SQLException;
import org.claimsbenchmark.benchmark.BenchmarkSummary;
import org.claimsbenchmark.benchmark.Benchmarks;
import org.claimsbenchmark.benchmark.publication.Receipt;
import org.claimsbenchmark.benchmark.publication.Recomputation;
import org.claimsbenchmark.benchmark.publication.Restoration;
import org.claimsbenchmark.load.Publication;
import org.claimsbenchmark.load.ShadowRuns;
import org.claimsbenchmark.reference.ReferenceLoader;
import org.claimsbenchmark.settle.Bucket;
import org.claimsbenchmark.settle.Settlement;
import org.claimsbenchmark.settle.SettlementResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The nine steps of a run. Each is one transaction, but for the load, which commits block by block. A restarted run
 * repeats every step, and in the load step reads on after the last committed block of each range. What an earlier attempt
 * refused is judged anew.
 */
final class RunJob {

    static final String NAME = "claims-benchmark";

    private static final Logger LOG = LoggerFactory.getLogger(RunJob.class);

    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final TransactionalConnection connection;
    private final LoadSteps load;

    RunJob(
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            TransactionalConnection connection,
            LoadSteps load) {
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.connection = connection;
        this.load = load;
    }

    Job of(RunContext run) {
        RunTask task = run.plan().task();
        if (task instanceof RunTask.Restore restore) {
            return restoring(run, restore.runId());
        }
        if (task instanceof RunTask.Promote promote) {
            return restoring(run, promote.shadowRunId());
        }
        if (task instanceof RunTask.Recompute recompute) {
            return recompute.shadow() ? shadowing(run) : recomputing(run, recompute);
        }
        return publishing(run);
    }

    private Job publishing(RunContext run) {
        return new JobBuilder(NAME, repository)
                .start(step("registerExtracts", run, c -> new RegisterExtracts(run).register(c)))
                .next(step("loadReference", run, c -> {
                    ReferenceLoader.load(c, run.reference());
                    CodeBook.write(c);
                }))
                .next(load.of(run))
                .next(step("replayRejects", run, c -> ReplayRejects.replay(run, c)))
                .next(step("judgeExtracts", run, c -> JudgeExtracts.judge(run, c)))
                .next(step("settle", run, c -> settle(run, c)))
                .next(step("benchmark", run, c -> benchmark(run, c)))
                .next(check(run))
                .next(step("publish", run, c -> publish(run, c)))
                .build();
    }

    private Job restoring(RunContext run, long ofRunId) {
        return new JobBuilder(NAME, repository)
                .start(step("registerExtracts", run, c -> new RegisterExtracts(run).register(c)))
                .next(step("restore", run, c -> Restoration.copy(c, ofRunId, run.runId())))
                .next(check(run))
                .next(step("publish", run, c -> publish(run, c)))
                .build();
    }

    private Job recomputing(RunContext run, RunTask.Recompute recompute) {
        return new JobBuilder(NAME, repository)
                .start(step("registerExtracts", run, c -> new RegisterExtracts(run).register(c)))
                .next(load.of(run))
                .next(step("judgeExtracts", run, c -> JudgeExtracts.requireNoneRefused(run, c)))
                .next(step("settle", run, c -> settle(run, c)))
                .next(step("benchmark", run, c -> benchmark(run, c)))
                .next(step(
                        "compare",
                        run,
                        c -> run.differences(Recomputation.differences(c, recompute.runId(), run.runId()))))
                .build();
    }

    private Job shadowing(RunContext run) {
        return new JobBuilder(NAME, repository)
                .start(step("registerExtracts", run, c -> new RegisterExtracts(run).register(c)))
                .next(step("loadReference", run, c -> ReferenceLoader.load(c, run.reference())))
                .next(load.of(run))
                .next(step("judgeExtracts", run, c -> {
                    JudgeExtracts.judge(run, c);
                    JudgeExtracts.requireNoneRefused(run, c);
                }))
                .next(step("settle", run, c -> settle(run, c)))
                .next(step("benchmark", run, c -> benchmark(run, c)))
                .next(check(run))
                .build();
    }

    private Step check(RunContext run) {
        return step("check", run, c -> {
            RunChecks.verify(connection, run.runId(), run.request().threads());
            ChangeGate.pass(run, c);
        });
    }

    private static void settle(RunContext run, Connection connection) throws SQLException {
        JudgeExtracts.requirePublishable(run, connection);
        SettlementResult settled = new Settlement(run.reference()).settle(connection, run.runId());
        LOG.info(
                "settled: {} records read, {} kept, the ledger {}",
                settled.read().records(),
                settled.in(Bucket.KEPT).records(),
                settled.balances() ? "balances" : "does not balance");
    }

    private static void benchmark(RunContext run, Connection connection) throws SQLException {
        BenchmarkSummary summary =
                new Benchmarks(run.reference(), run.request().threads()).publishInto(connection, run.runId());
        LOG.info(
                "computed {} cells of {} index lines; {} cells are suppressed",
                summary.cells(),
                summary.indexLines(),
                summary.suppressedCells());
    }

    private static void publish(RunContext run, Connection connection) throws SQLException {
        Publication publication = new Publication(connection);
        if (run.plan().task() instanceof RunTask.Promote promote) {
            new ShadowRuns(connection).handOver(promote.shadowRunId(), run.runId());
        }
        publication.summariseCells();
        Receipt.write(connection, run.runId());
        publication.publish(run.runId());
        run.publishingBegins();
    }

    private Step step(String name, RunContext run, ConnectionWork work) {
        return new StepBuilder(name, repository)
                .tasklet(
                        (contribution, chunk) -> {
                            if (run.isStopping()) {
                                contribution.getStepExecution().setTerminateOnly();
                                return RepeatStatus.FINISHED;
                            }
                            run.progress().enter(name);
                            try {
                                connection.run("step " + name, work);
                            } catch (RuntimeException e) {
                                throw run.fault(e);
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactionManager)
                .allowStartIfComplete(true)
                .build();
    }
}
