package org.claimsbenchmark.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.ExtractPart;
import org.claimsbenchmark.load.LedgerExtract;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The portions that the ranges of a run's extracts are handed out in. The ranges that the ledger holds are put together in
 * the same way each time, so that a portion's name alone tells it, in an attempt after this one or in another process.
 */
final class Portions {

    private static final String PREFIX = "portion-";

    /** Every portion costs some entries in the job repository: ranges share one up to this size, or this part of all. */
    private static final long LEAST_PORTION_BYTES = 2L << 20;

    /** Portions, about, where the threads of one process load them. */
    static final int IN_ONE_PROCESS = 16;

    /** Portions, about, where processes on many machines do. */
    static final int IN_MANY_PROCESSES = 256;

    private final LoadContext run;
    private final TransactionalConnection connection;
    private final int number;

    /** @param number of portions, about */
    Portions(LoadContext run, TransactionalConnection connection, int number) {
        this.run = run;
        this.connection = connection;
        this.number = number;
    }

    /**
     * The portions by name, with what is left of them told. A name alone tells the portion: Spring Batch enters a partition
     * first and its execution context after, so a run that was killed in between finds the one without the other.
     */
    Map<String, ExecutionContext> begin(RunProgress progress) {
        List<List<ExtractPart>> all = all();
        progress.enter(
                LoadSteps.NAME,
                all.stream()
                        .flatMap(List::stream)
                        .filter(part -> !part.complete())
                        .mapToLong(ExtractPart::bytes)
                        .sum());
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int index = 0; index < all.size(); index++) {
            partitions.put(PREFIX + index, new ExecutionContext());
        }
        return partitions;
    }

    /** The portions, each with its ranges in order and how far each has come. */
    List<List<ExtractPart>> all() {
        List<ExtractPart> parts = new ArrayList<>();
        connection.runAlone("ranges of the extracts", c -> parts.addAll(new ExtractLedger(c).parts(run.runId())));
        return portions(parts);
    }

    /** The ranges of the portion that a step loads, in order. */
    List<ExtractPart> of(StepExecution step) {
        String name = step.getStepName();
        return all().get(Integer.parseInt(name.substring(name.lastIndexOf(PREFIX) + PREFIX.length())));
    }

    /** The extracts that the run loads, by number. */
    Map<Integer, LedgerExtract> extracts() {
        Map<Integer, LedgerExtract> extracts = new LinkedHashMap<>();
        connection.runAlone(
                "extracts of the run",
                c -> extracts.putAll(new ExtractLedger(c)
                        .loadedExtracts(run.runId()).stream()
                                .collect(Collectors.toMap(LedgerExtract::extractId, Function.identity()))));
        return extracts;
    }

    private List<List<ExtractPart>> portions(List<ExtractPart> parts) {
        long portionBytes = Math.max(
                LEAST_PORTION_BYTES,
                parts.stream().mapToLong(ExtractPart::bytes).sum() / number);
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
}
