package org.claimsbenchmark.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads one portion of a run's extracts: a chunk-oriented step whose item is a block of records, or the blocks of some small
 * extracts, so that lines, rejects, counts and resume points commit together. A reader and a writer of its own for every
 * portion keep workers apart.
 */
final class LoadPortionStep implements Step {

    static final String NAME = "loadPortion";

    private final LoadContext run;
    private final Portions portions;
    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final TransactionalConnection connection;

    LoadPortionStep(
            LoadContext run,
            Portions portions,
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            TransactionalConnection connection) {
        this.run = run;
        this.portions = portions;
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.connection = connection;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** A portion that an earlier attempt completed may hold an extract that was refused then, and is judged anew. */
    @Override
    public boolean isAllowStartIfComplete() {
        return true;
    }

    @Override
    public void execute(StepExecution stepExecution) throws JobInterruptedException {
        LineBlockReader reader = new LineBlockReader(run, portions.extracts(), portions.of(stepExecution));
        new StepBuilder(NAME, repository)
                        .<ReadBlocks, ReadBlocks>chunk(1)
                        .transactionManager(transactionManager)
                        .reader(reader)
                        .writer(writer())
                        .stream(reader)
                        .interruptionPolicy(this::endIfAsked)
                        .build()
                        .execute(stepExecution);
    }

    /** Asked before each block. A step that is only broken off, and not marked so, would count as complete. */
    private void endIfAsked(StepExecution stepExecution) {
        if (run.isStopping()) {
            stepExecution.setTerminateOnly();
        }
    }

    private ItemWriter<ReadBlocks> writer() {
        BlockLoad load = new BlockLoad(run);
        return items -> {
            try {
                connection.run("load of a block of records", c -> {
                    for (ReadBlocks read : items) {
                        load.write(c, read);
                    }
                });
            } catch (RuntimeException e) {
                throw run.fault(e);
            }
        };
    }
}
