package org.claimsbenchmark.job;

import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.layout.RejectLimits;

/**
 * What a run is asked to do.
 *
 * @param inputs extracts, or folders with extracts
 * @param edition whose figures the run publishes
 * @param rejectLimits how many of an extract's records may be rejected, where the operator says so
 * @param requireControl whether an extract without control totals is refused
 * @param threads workers that read extracts and compute cells, 1 or more; the figures do not depend on it
 * @param rangeBytes length, about, of the ranges that one extract is cut into, 1 or more; the figures do not depend on it
 * @param reportsFolder where the run's report goes, as {@code runs/<run>/}
 * @param replayedExtract name or number of the published extract, among the inputs, whose open rejects alone are loaded; null
 *     to load the inputs
 */
public record RunRequest(
        List<Path> inputs,
        String edition,
        RejectLimits rejectLimits,
        boolean requireControl,
        int threads,
        long rangeBytes,
        Path reportsFolder,
        String replayedExtract) {

    /** Long enough that what a range costs in the job repository does not count, short enough for several a core. */
    public static final long USUAL_RANGE_BYTES = 32L << 20;

    public RunRequest {
        inputs = List.copyOf(inputs);
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        if (rangeBytes < 1) {
            throw new IllegalArgumentException("rangeBytes must be 1 or more, got " + rangeBytes);
        }
    }
}
