package org.claimsbenchmark.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a command sees of the process that it runs in.
 *
 * @param out for results
 * @param err for everything else
 * @param environment variables of the process
 * @param workingFolder against which relative paths are resolved, absolute
 * @param clock tells what time it is in the inboxes
 */
public record Surroundings(
        PrintWriter out, PrintWriter err, Map<String, String> environment, Path workingFolder, Clock clock) {

    /** For rehearsals: the time at which a process is to believe that it started, such as 2026-01-05T03:00:00Z. */
    private static final String NOW = "claims.now";

    public Surroundings {
        environment = Map.copyOf(environment);
        workingFolder = workingFolder.toAbsolutePath().normalize();
    }

    /** With the clock of the machine. */
    public Surroundings(PrintWriter out, PrintWriter err, Map<String, String> environment, Path workingFolder) {
        this(out, err, environment, workingFolder, Clock.systemUTC());
    }

    public static Surroundings ofThisProcess() {
        return new Surroundings(
                utf8(System.out), utf8(System.err), System.getenv(), Path.of(""), clock(System.getProperty(NOW)));
    }

    private static Clock clock(String now) {
        Clock clock = Clock.systemUTC();
        return now == null ? clock : Clock.offset(clock, Duration.between(clock.instant(), Instant.parse(now)));
    }

    /**
     * The environment, with what it says is kept in files.
     *
     * @throws UsageFault when a value is given in two ways, or its file cannot be used
     */
    Map<String, String> settings() {
        return Secrets.readInto(environment, workingFolder);
    }

    /** A path of the command line, which may be one of object storage. */
    Path resolve(Path given) {
        return given.isAbsolute() ? given : workingFolder.resolve(given);
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
        return new PrintWriter(new PlainOutput(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), true);
    }
}
