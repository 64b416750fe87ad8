package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.comparison.MeasuredProcess.Measurement;

/**
 * DuckDB by {@link DuckDbPeer}. Its work is counted from the open database to the cells in a file: a command-line DuckDB
 * has no JVM and no driver to load.
 *
 * @param plan {@code a-set}: one statement a set of cells; {@code all-sets}: one statement for all of them
 * @param reference folder of the reference tables
 */
record DuckDb(String plan, Path reference, int threads, String memory) implements Contender {

    private static final double MILLIS = 1_000;

    static String name(String plan) {
        return plan.equals("a-set") ? "DuckDB by set" : "DuckDB at once";
    }

    @Override
    public String name() {
        return name(plan);
    }

    @Override
    public Outcome run(Workload workload, Path folder, Path cells) throws IOException, InterruptedException {
        Path csv = folder.resolve("cells.csv");
        Measurement measurement = MeasuredProcess.run(
                Contender.java(
                        DuckDbPeer.class,
                        List.of(
                                workload.extract().toString(),
                                reference.toString(),
                                csv.toString(),
                                Integer.toString(threads),
                                memory,
                                plan)),
                folder,
                null);
        return new Outcome(
                measurement,
                measurement.steps().get("written") / MILLIS,
                CellFile.ofCsv(csv, cells),
                measurement.steps());
    }
}
