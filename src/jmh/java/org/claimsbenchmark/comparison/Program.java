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

    static final String HASH = "SHA-256 of the file";
    static final String WC = "wc -l";

    static Program hash() {
        return new Program(HASH, extract -> Contender.java(HashOnce.class, List.of(extract.toString())));
    }

    static Program wc() {
        return new Program(WC, extract -> List.of("wc", "-l", extract.toString()));
    }

    @Override
    public Outcome run(Workload workload, Path folder, Path cells) throws IOException, InterruptedException {
        Measurement measurement = MeasuredProcess.run(command.apply(workload.extract()), folder, null);
        return new Outcome(measurement, measurement.seconds(), null, measurement.steps());
    }
}
