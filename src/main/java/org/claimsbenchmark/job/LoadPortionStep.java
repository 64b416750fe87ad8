package org.claimsbenchmark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimsbenchmark.load.BlockWriter;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.ExtractPart;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.Refusal;
import org.claimsbenchmark.load.RefusalLedger;
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

    private static final String PORTION = "portion-";

    /** Every portion costs some entries in the job repository: ranges share one up to this size, or this part of all. */
    private static final long LEAST_PORTION_BYTES = 2L << 20;

    private static final int USUAL_PORTIONS = 16;

    private final RunContext run;
    private final JobRepository repository;
    private final PlatformTransactionManager transactionManager;
    private final TransactionalConnection connection;

    LoadPortionStep(
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
     * The portions by name. A name alone tells the portion: Spring Batch enters a partition first and its execution context
     * after, so a run that was killed in between finds the one without the other. So the ranges that the ledger holds are
     * put together in the same way each time.
     */
    Map<String, ExecutionContext> partitions() {
        List<ExtractPart> parts = parts();
        run.progress()
                .enter(
                        "loadLines",
                        parts.stream()
                                .filter(part -> !part.complete())
                                .mapToLong(ExtractPart::bytes)
                                .sum());
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int number = 0; number < portions(parts).size(); number++) {
            partitions.put(PORTION + number, new ExecutionContext());
        }
        return partitions;
    }

    private static List<List<ExtractPart>> portions(List<ExtractPart> parts) {
        long portionBytes = Math.max(
                LEAST_PORTION_BYTES,
                parts.stream().mapToLong(ExtractPart::bytes).sum() / USUAL_PORTIONS);
        List<List<ExtractPart>> portions = new ArrayList<>();
        long bytesOfLast = 0;
        for (ExtractPart part : parts) {
            if (portions.isEmpty() || bytesOfLast + part.bytes() > portionBytes) {
                portions.add(new ArrayList<>());
                bytesOfLast = 0;
            }
            portions.get(portions.size() - 1).add(part);
            bytesOfLast += part.bytes();
        }
        return portions;
    }

    private List<ExtractPart> parts() {
        List<ExtractPart> parts = new ArrayList<>();
        connection.runAlone("ranges of the extracts", c -> parts.addAll(new ExtractLedger(c).parts(run.runId())));
        return parts;
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
        LineBlockReader reader = reader(stepExecution.getStepName());
        new StepBuilder(NAME, repository)
                        .<ReadBlocks, ReadBlocks>chunk(1)
                        .transactionManager(transactionManager)
                        .reader(reader)
                        .writer(writer())
                        .stream(reader)
                        .build()
                        .execute(stepExecution);
    }

    private LineBlockReader reader(String partition) {
        int number = Integer.parseInt(partition.substring(partition.lastIndexOf(PORTION) + PORTION.length()));
        Map<Integer, LedgerExtract> extracts = new LinkedHashMap<>();
        connection.runAlone(
                "extracts of the run",
                c -> extracts.putAll(new ExtractLedger(c)
                        .loadedExtracts(run.runId()).stream()
                                .collect(Collectors.toMap(LedgerExtract::extractId, Function.identity()))));
        return new LineBlockReader(run, extracts, portions(parts()).get(number));
    }

    private ItemWriter<ReadBlocks> writer() {
        BlockWriter writer = new BlockWriter(run.key());
        return items -> {
            try {
                connection.run("load of a block of records", c -> {
                    RefusalLedger refused = new RefusalLedger(c);
                    for (ReadBlocks read : items) {
                        writer.write(c, read.blocks());
                        for (Refusal refusal : read.refusals()) {
                            refused.add(run.runId(), refusal);
                        }
                    }
                });
            } catch (RuntimeException e) {
                throw run.fault(e);
            }
        };
    }
}
