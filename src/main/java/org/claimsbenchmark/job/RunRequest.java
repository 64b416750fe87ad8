package org.claimsbenchmark.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is asked to do.
 *
 * @param inputs extracts, or folders with extracts
 * @param edition whose figures the run publishes
 * @param maxRejectSharePercent share of an extract's records that may be rejected before the extract is refused, 0 to 100
 * @param threads workers that read extracts and compute cells, 1 or more; the figures do not depend on it
 * @param reportsFolder where the run's report goes, as {@code runs/<run>/}
 */
public record RunRequest(
        List<Path> inputs, String edition, BigDecimal maxRejectSharePercent, int threads, Path reportsFolder) {

    public RunRequest {
        inputs = List.copyOf(inputs);
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
    }
}
