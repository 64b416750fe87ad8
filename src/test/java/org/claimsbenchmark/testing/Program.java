package org.claimsbenchmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.claimsbenchmark.ClaimsBenchmarkApplication;

/** The program in a JVM of its own, as a shell starts it, over a test database, as the login that its runs use. */
public final class Program implements AutoCloseable {

    private static final int LONGEST_RUN_SECONDS = 120;

    private final Process process;
    private final Path output;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static Program start(TestDatabase database, String... arguments) {
        return start(database, List.of(), arguments);
    }

    /** @param javaOptions beside those that make a short run start sooner */
    public static Program start(TestDatabase owned, List<String> javaOptions, String... arguments) {
        TestDatabase database = owned.loader();
        try {
            return inFolder(Files.createTempDirectory("claims-benchmark-program"), database, javaOptions, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over a test database, in a working folder of the test. */
    public static Program inFolder(
            Path workingFolder, TestDatabase database, List<String> javaOptions, String... arguments) {
        Map<String, String> environment = Map.of(
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                database.user(),
                "SPRING_DATASOURCE_PASSWORD",
                database.password(),
                "CLAIMS_PSEUDONYM_KEY",
                TestRun.KEY_TEXT);
        return start(workingFolder, environment, javaOptions, arguments);
    }

    /** On the embedded database of a working folder. */
    public static Program inFolder(Path workingFolder, Map<String, String> environment, String... arguments) {
        return start(workingFolder, environment, List.of(), arguments);
    }

    private static Program start(
            Path folder, Map<String, String> environment, List<String> javaOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(javaOptions);
        command.add(ClaimsBenchmarkApplication.class.getName());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("claims-benchmark-program", ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new Program(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** As {@code kill} does, a service manager or Kubernetes. Does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** Whether it ends within this time from now on. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end. */
    public int exitCode() {
        await();
        return process.exitValue();
    }

    /** What it has printed, on standard output and standard error. */
    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed this. */
    public void awaitOutput(String text) {
        awaited("it never printed '" + text + "'", this::output, text);
    }

    /** Asks while it runs, until the answer has this text, and returns the answer. */
    public String awaited(String otherwise, Supplier<String> asked, String text) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_RUN_SECONDS);
        while (true) {
            boolean ended = endsWithin(Duration.ofMillis(20));
            String answer = asked.get();
            if (answer.contains(text)) {
                return answer;
            }
            assertThat(ended).as("it ended: %s, but: %s", otherwise, answer).isFalse();
            assertThat(System.nanoTime()).as("%s, but: %s", otherwise, answer).isLessThan(giveUp);
        }
    }

    private void await() {
        try {
            assertThat(process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS))
                    .as("the program ends")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
