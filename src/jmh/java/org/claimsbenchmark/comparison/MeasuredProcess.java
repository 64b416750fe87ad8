package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program run to its end, with the time from start to exit and its greatest memory. */
final class MeasuredProcess {

    private static final long PAUSE_MILLIS = 50;

    private MeasuredProcess() {}

    /**
     * What it took.
     *
     * @param seconds from start to exit
     * @param peakBytes greatest resident memory of the process
     * @param serverPeakBytes greatest memory of the PostgreSQL server beside it, 0 without one
     * @param steps milliseconds since the program's own begin at which each step ended, by {@link Steps}
     */
    record Measurement(double seconds, long peakBytes, long serverPeakBytes, Map<String, Long> steps) {}

    /**
     * @param folder where it works, and its output is kept
     * @param postmasterFile of the server that it starts, or null
     * @throws IllegalStateException when it fails
     */
    static Measurement run(List<String> command, Path folder, Path postmasterFile)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        MemoryWatch memory = new MemoryWatch(process.pid(), postmasterFile);
        do {
            memory.look();
        } while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("expected exit code 0, got " + process.exitValue() + "; see " + output);
        }
        return new Measurement(seconds, memory.peakBytes(), memory.serverPeakBytes(), steps(output));
    }

    private static Map<String, Long> steps(Path output) throws IOException {
        Map<String, Long> steps = new LinkedHashMap<>();
        for (String line : Files.readAllLines(output, StandardCharsets.UTF_8)) {
            if (line.startsWith(Steps.MARK)) {
                int last = line.lastIndexOf(' ');
                steps.put(line.substring(Steps.MARK.length(), last), Long.parseLong(line.substring(last + 1)));
            }
        }
        return steps;
    }
}
