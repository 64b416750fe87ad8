package org.claimsbenchmark.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command sees of the process that it runs in.
 *
 * @param out for results
 * @param err for everything else
 * @param environment variables of the process
 * @param workingFolder against which relative paths are resolved, absolute
 */
public record Surroundings(PrintWriter out, PrintWriter err, Map<String, String> environment, Path workingFolder) {

    public Surroundings {
        environment = Map.copyOf(environment);
        workingFolder = workingFolder.toAbsolutePath().normalize();
    }

    public static Surroundings ofThisProcess() {
        return new Surroundings(utf8(System.out), utf8(System.err), System.getenv(), Path.of(""));
    }

    /**
     * The environment, with what it says is kept in files.
     *
     * @throws UsageFault when a value is given in two ways, or its file cannot be used
     */
    Map<String, String> settings() {
        return Secrets.readInto(environment, workingFolder);
    }

    /** Where the embedded database, its key and the unpacked samples live. */
    Path home() {
        return workingFolder.resolve(".claims-benchmark");
    }

    @Override
    public String toString() {
        return "Surroundings[" + workingFolder + "]"; // the environment holds secrets
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
