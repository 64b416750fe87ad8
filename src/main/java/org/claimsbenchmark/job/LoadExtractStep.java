package org.claimsbenchmark.job;

import org.claimsbenchmark.load.BlockWriter;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.LineBlock;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Loads one extract: a chunk-oriented step whose item is a block of records, so that a block's lines, rejects, counts
 * and resume point commit together. A reader and a writer of its own for every extract keep workers apart.
 */
final class LoadExtractStep implements Step {

    static final String NAME = "loadExtract";

    private static final String EXTRACT = "extract-";

    /** The whole extract is one part. */
    private static final int PART = 0;

    private final RunContext run;
    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final TransactionalConnection connection;

    LoadExtractStep(
            RunContext run,
            JobRepository repository,
            PlatformTransactionManager transactionManager,
            TransactionalConnection connection) {
        this.run = run;
        this.repository = repository;
        this.transactionManager = transactionManager;
        this.connection = connection;
    }

    /**
     * What a worker's partition is called. The name alone tells the extract: Spring Batch enters a partition first and its
     * execution context after, so a run that was killed in between finds the one without the other.
     */
    static String partition(int extractId) {
        return EXTRACT + extractId;
    }

    private static int extractId(StepExecution partition) {
        String name = partition.getStepName();
        return Integer.parseInt(name.substring(name.lastIndexOf(EXTRACT) + EXTRACT.length()));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public void execute(StepExecution stepExecution) throws JobInterruptedException {
        int extractId = extractId(stepExecution);
        BlockWriter writer = new BlockWriter(extractId, PART, run.key());
        LineBlockReader reader = reader(extractId, writer);
        new StepBuilder(NAME, repository)
                        .<LineBlock, LineBlock>chunk(1)
                        .transactionManager(transactionManager)
                        .reader(reader)
                        .writer(itemWriter(writer))
                        .stream(reader)
                        .build()
                        .execute(stepExecution);
    }

    private LineBlockReader reader(int extractId, BlockWriter writer) {
        LineBlockReader[] reader = new LineBlockReader[1];
        connection.runAlone(
                "resume point of an extract",
                c -> reader[0] =
                        new LineBlockReader(run, new ExtractLedger(c).extract(extractId), writer.committedRecords(c)));
        return reader[0];
    }

    private ItemWriter<LineBlock> itemWriter(BlockWriter writer) {
        return blocks -> {
            try {
                connection.run("load of a block of records", c -> {
                    for (LineBlock block : blocks) {
                        writer.write(c, block);
                    }
                });
            } catch (RuntimeException e) {
                throw run.fault(e);
            }
        };
    }
}
