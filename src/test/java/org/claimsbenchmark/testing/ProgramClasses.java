package org.claimsbenchmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a program that tests start has its classes from. A JVM that starts some makes an archive of them once, as the start
 * script does, which takes a third off each later start.
 */
final class ProgramClasses {

    /** To make the archive takes the time of some starts. */
    private static final int STARTS_WITHOUT = 3;

    private static final List<String> SILENT = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    private static final String ALL = System.getProperty("java.class.path");

    private static int starts;
    private static List<String> options = List.of("-cp", ALL);

    private ProgramClasses() {}

    /** Java options. */
    static synchronized List<String> options() {
        if (starts++ == STARTS_WITHOUT) {
            options = archived();
        }
        return options;
    }

    private static List<String> archived() {
        try {
            Path folder = Files.createTempDirectory("claims-benchmark-classes");
            String jars = jarsIn(folder);
            Path archive = folder.resolve("classes.jsa");
            try (Program training = Program.start(
                    TestDatabase.migrated(),
                    Stream.concat(SILENT.stream(), Stream.of("-cp", jars, "-XX:ArchiveClassesAtExit=" + archive))
                            .toList(),
                    "run",
                    Path.of("input-samples/tuva/eleven-patients-are-shown")
                            .toAbsolutePath()
                            .toString())) {
                assertThat(training.exitCode()).as(training.output()).isZero();
            }
            return Stream.concat(SILENT.stream(), Stream.of("-cp", jars, "-XX:SharedArchiveFile=" + archive))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive is of jars alone: each folder of classes becomes one. */
    private static String jarsIn(Path folder) {
        Path jar = folder.resolve("classes.jar");
        Stream<String> contents = entries()
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .flatMap(classes -> Stream.of("-C", classes, "."));
        int exitCode = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        Stream.concat(Stream.of("--create", "--no-compress", "--file", jar.toString()), contents)
                                .toArray(String[]::new));
        assertThat(exitCode).isZero();
        return Stream.concat(Stream.of(jar.toString()), entries().filter(entry -> !Files.isDirectory(Path.of(entry))))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> entries() {
        return Arrays.stream(ALL.split(File.pathSeparator));
    }
}
