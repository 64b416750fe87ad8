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
import org.springframework.util.FileSystemUtils;

/** The program in a JVM of its own, as a shell starts it, over a test database, as the login that its runs use. */
public final class Program implements AutoCloseable {

    private static final int LONGEST_RUN_SECONDS = 120;

    private final Process process;
    private final Path output;
    private final Path ownFolder;

    private Program(Process process, Path output, Path ownFolder) {
        this.process = process;
        this.output = output;
        this.ownFolder = ownFolder;
    }

    public static Program start(TestDatabase database, String... arguments) {
        return start(database, List.of(), arguments);
    }

    /** @param javaOptions beside those that make a short run start sooner */
    public static Program start(TestDatabase owned, List<String> javaOptions, String... arguments) {
        try {
            Path folder = Files.createTempDirectory("claims-benchmark-program");
            return start(folder, folder, environment(owned.loader()), javaOptions, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Over a test database, in a working folder of the test. */
    public static Program inFolder(
            Path workingFolder, TestDatabase database, List<String> javaOptions, String... arguments) {
        return start(workingFolder, null, environment(database), javaOptions, arguments);
    }

    private static Map<String, String> environment(TestDatabase database) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                database.url(),
                "SPRING_DATASOURCE_USERNAME",
                database.user(),
                "SPRING_DATASOURCE_PASSWORD",
                database.password(),
                "CLAIMS_PSEUDONYM_KEY",
                TestRun.KEY_TEXT);
    }

    /** On the embedded database of a working folder. */
    public static Program inFolder(Path workingFolder, Map<String, String> environment, String... arguments) {
        return start(workingFolder, null, environment, List.of(), arguments);
    }

    /** @param ownFolder the working folder, where it is to be deleted in the end, or null */
    private static Program start(
            Path folder,
            Path ownFolder,
            Map<String, String> environment,
            List<String> javaOptions,
            String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(ProgramClasses.options());
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
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
            return new Program(builder.start(), output, ownFolder);
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

    /** Kills what still runs, and takes away what was printed. */
    @Override
    public void close() {
        kill();
        try {
            Files.delete(output);
            FileSystemUtils.deleteRecursively(ownFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
