package org.claimsbenchmark.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run of one contender on one extract.
 *
 * @param workload such as {@code sparse}
 * @param records of the extract
 * @param bytes of the extract
 * @param contender such as {@code ours}
 * @param repetition 1-based
 * @param seconds from the start of the process to its exit
 * @param workSeconds of it the contender's own work, without the start of its JVM; the same as seconds where it does not
 *     say
 * @param peakBytes greatest resident memory of the process
 * @param serverPeakBytes greatest memory of the PostgreSQL server beside it, 0 without one
 * @param cells how many cells it computed, 0 where that is not its work
 * @param digest SHA-256 of the cells in canonical form, empty where there are none
 * @param steps milliseconds at which each step ended, or that it took
 */
record Result(
        String workload,
        long records,
        long bytes,
        String contender,
        int repetition,
        double seconds,
        double workSeconds,
        long peakBytes,
        long serverPeakBytes,
        long cells,
        String digest,
        Map<String, Long> steps) {

    static final String HEADER = "workload,records,bytes,contender,repetition,seconds,work_seconds,peak_bytes,"
            + "server_peak_bytes,cells,cells_sha256,steps";

    /** One line of the results file; no value holds a comma. */
    String line() {
        return Stream.of(
                        workload,
                        records,
                        bytes,
                        contender,
                        repetition,
                        String.format(Locale.ROOT, "%.3f", seconds),
                        String.format(Locale.ROOT, "%.3f", workSeconds),
                        peakBytes,
                        serverPeakBytes,
                        cells,
                        digest,
                        steps.entrySet().stream()
                                .map(step -> step.getKey() + "=" + step.getValue())
                                .collect(Collectors.joining(";")))
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    static Result ofLine(String line) {
        List<String> values = List.of(line.split(",", -1));
        Map<String, Long> steps = new LinkedHashMap<>();
        for (String step : values.get(11).split(";")) {
            if (!step.isEmpty()) {
                steps.put(step.substring(0, step.indexOf('=')), Long.parseLong(step.substring(step.indexOf('=') + 1)));
            }
        }
        return new Result(
                values.get(0),
                Long.parseLong(values.get(1)),
                Long.parseLong(values.get(2)),
                values.get(3),
                Integer.parseInt(values.get(4)),
                Double.parseDouble(values.get(5)),
                Double.parseDouble(values.get(6)),
                Long.parseLong(values.get(7)),
                Long.parseLong(values.get(8)),
                Long.parseLong(values.get(9)),
                values.get(10),
                steps);
    }

    /** Of this project, in whatever way it is called. */
    boolean isOurs() {
        return contender.startsWith(Comparison.OURS);
    }

    boolean isOf(String otherWorkload, long otherRecords, String otherContender) {
        return workload.equals(otherWorkload) && records == otherRecords && contender.equals(otherContender);
    }
}
