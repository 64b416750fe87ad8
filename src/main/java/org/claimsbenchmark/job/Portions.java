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

/**
 * The portions that the ranges of a run's extracts are handed out in. The ranges that the ledger holds are put together in
 * the same way each time, so that a portion's name alone tells it, in an attempt after this one or in another process.
 */
final class Portions {

    private static final String PREFIX = "portion-";

    /** Every portion costs some entries in the job repository: ranges share one up to this size, or this part of all. */
    private static final long LEAST_PORTION_BYTES = 2L << 20;

    private static final int USUAL_PORTIONS = 16;

    private final LoadContext run;
    private final TransactionalConnection connection;

    Portions(LoadContext run, TransactionalConnection connection) {
        this.run = run;
        this.connection = connection;
    }

    /** The portions, each with its ranges in order and how far each has come. */
    List<List<ExtractPart>> all() {
        List<ExtractPart> parts = new ArrayList<>();
        connection.runAlone("ranges of the extracts", c -> parts.addAll(new ExtractLedger(c).parts(run.runId())));
        return portions(parts);
    }

    static String name(int number) {
        return PREFIX + number;
    }

    /** @param name of a portion, or of a step that ends in one */
    static int number(String name) {
        return Integer.parseInt(name.substring(name.lastIndexOf(PREFIX) + PREFIX.length()));
    }

    /** Reads what is left of a portion. */
    LineBlockReader reader(int number) {
        return new LineBlockReader(run, extracts(), all().get(number));
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
}
