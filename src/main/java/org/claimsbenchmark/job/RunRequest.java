package org.claimsbenchmark.job;

import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.report.Alarm;

/**
 * What a run is asked to do.
 *
 * @param inputs extracts, or folders with extracts
 * @param edition whose figures the run publishes
 * @param action what it does to them
 * @param rejectLimits how many of an extract's records may be rejected, where the operator says so
 * @param requireControl whether an extract without control totals is refused
 * @param threads workers that read extracts and compute cells, 1 or more; the figures do not depend on it
 * @param rangeBytes length, about, of the ranges that one extract is cut into, 1 or more; the figures do not depend on it
 * @param reportsFolder where the run's report goes, as {@code runs/<run>/}
 * @param alarms what the run's report is to say beside what the run finds
 * @param reference folder with reference tables that take the place of the program's of the same names; null for none
 */
public record RunRequest(
        List<Path> inputs,
        String edition,
        RunAction action,
        RejectLimits rejectLimits,
        boolean requireControl,
        int threads,
        long rangeBytes,
        Path reportsFolder,
        List<Alarm> alarms,
        Path reference) {

    /** Long enough that what a range costs in the job repository does not count, short enough for several a core. */
    public static final long USUAL_RANGE_BYTES = 32L << 20;

    /** With the reference tables of the program. */
    public RunRequest(
            List<Path> inputs,
            String edition,
            RunAction action,
            RejectLimits rejectLimits,
            boolean requireControl,
            int threads,
            long rangeBytes,
            Path reportsFolder,
            List<Alarm> alarms) {
        this(inputs, edition, action, rejectLimits, requireControl, threads, rangeBytes, reportsFolder, alarms, null);
    }

    public RunRequest {
        inputs = List.copyOf(inputs);
        alarms = List.copyOf(alarms);
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
        if (rangeBytes < 1) {
            throw new IllegalArgumentException("rangeBytes must be 1 or more, got " + rangeBytes);
        }
    }
}
