package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.claimsbenchmark.comparison.MeasuredProcess.Measurement;

/**
 * Any other program that reads an extract and makes no cells.
 *
 * @param name as in the results
 * @param command for an extract
 */
record Program(String name, Function<Path, List<String>> command) implements Contender {

    private static final double MILLIS = 1_000;

    static final String HASH = "SHA-256 of the file";
    static final String WC = "wc -l";
    static final String SCAN = "ours";

    static Program hash() {
        return new Program(HASH, extract -> Contender.java(HashOnce.class, List.of(extract.toString())));
    }

    /** The reading of an extract alone; its work is the scan of the ranges, without the survey before it. */
    static Program scan(int threads) {
        return new Program(
                SCAN,
                extract -> Contender.java(ScanProgram.class, List.of(extract.toString(), Integer.toString(threads))));
    }

    static Program wc() {
        return new Program(WC, extract -> List.of("wc", "-l", extract.toString()));
    }

    @Override
    public Outcome run(Workload workload, Path folder, Path cells) throws IOException, InterruptedException {
        Measurement measurement = MeasuredProcess.run(command.apply(workload.extract()), folder, null);
        return new Outcome(measurement, work(measurement), null, measurement.steps());
    }

    private static double work(Measurement measurement) {
        Long survey = measurement.steps().get(ScanProgram.SURVEY);
        return survey == null ? measurement.seconds() : (measurement.steps().get(ScanProgram.SCAN) - survey) / MILLIS;
    }
}
