package org.claimsbenchmark.comparison;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.comparison.CellFile.Written;
import org.claimsbenchmark.comparison.MeasuredProcess.Measurement;

/** Who works on an extract, as a process of its own. */
interface Contender {

    /** As in the results. */
    String name();

    /**
     * Runs once.
     *
     * @param folder empty, to work in
     * @param cells file for the cells in canonical form
     */
    Outcome run(Workload workload, Path folder, Path cells) throws IOException, SQLException, InterruptedException;

    /**
     * @param workSeconds the contender's own work, without the start of its JVM
     * @param cells null where cells are not its work
     * @param steps milliseconds at which each step ended, or that it took
     */
    record Outcome(Measurement measurement, double workSeconds, Written cells, Map<String, Long> steps) {}

    /** A Java program with the class path of this one. */
    static List<String> java(Class<?> program, List<String> arguments) {
        return joined(List.of(javaProgram(), "-cp", classPath(), program.getName()), arguments);
    }

    /** Of this program, whatever folder the other works in. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
