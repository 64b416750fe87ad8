package org.claimsbenchmark.job;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** One partition a portion of the extracts; as many at a time as the run may use threads. */
final class LocalLoad implements LoadSteps {

    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final TransactionalConnection connection;

    LocalLoad(
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            TransactionalConnection connection) {
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.connection = connection;
    }

    @Override
    public Step of(RunContext run) {
        SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("load-");
        workers.setTaskDecorator(LogContext::handedOver);
        workers.setConcurrencyLimit(run.request().threads());
        Portions portions = new Portions(run, connection, Portions.IN_ONE_PROCESS);
        return new StepBuilder(NAME, repository)
                .partitioner(LoadPortionStep.NAME, gridSize -> portions.begin(run.progress()))
                .step(new LoadPortionStep(run, portions, repository, transactionManager, connection))
                .taskExecutor(workers)
                .allowStartIfComplete(true)
                .build();
    }
}
