package org.claimsbenchmark.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.load.ExtractPart;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
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
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            TransactionalConnection connection) {
        this.run = run;
        this.portions = new Portions(run, connection);
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.connection = connection;
    }

    /**
     * The portions by name. A name alone tells the portion: Spring Batch enters a partition first and its execution context
     * after, so a run that was killed in between finds the one without the other.
     */
    Map<String, ExecutionContext> partitions() {
        List<List<ExtractPart>> all = portions.all();
        run.progress()
                .enter(
                        "loadLines",
                        all.stream()
                                .flatMap(List::stream)
                                .filter(part -> !part.complete())
                                .mapToLong(ExtractPart::bytes)
                                .sum());
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int number = 0; number < all.size(); number++) {
            partitions.put(Portions.name(number), new ExecutionContext());
        }
        return partitions;
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
        LineBlockReader reader = portions.reader(Portions.number(stepExecution.getStepName()));
        new StepBuilder(NAME, repository)
                        .<ReadBlocks, ReadBlocks>chunk(1)
                        .transactionManager(transactionManager)
                        .reader(reader)
                        .writer(writer())
                        .stream(reader)
                        .build()
                        .execute(stepExecution);
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
