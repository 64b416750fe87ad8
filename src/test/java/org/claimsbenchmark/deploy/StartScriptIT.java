package org.claimsbenchmark.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script beside the packaged jar, as a user runs it: with a class-data archive everything is the same, but sooner. */
class StartScriptIT {

    private static final Path JAR = Path.of("target", "claims-benchmark.jar").toAbsolutePath();
    private static final Path SCRIPT = Path.of("src", "deploy", "claims-benchmark");
    private static final Path SAMPLE =
            Path.of("input-samples/tuva/eleven-patients-are-shown").toAbsolutePath();
    private static final String OWN_CLASS = "org.claimsbenchmark.ClaimsBenchmarkApplication source: ";

    @TempDir
    private static Path installation;

    private static Path script;
    private static Path jar;

    @BeforeAll
    static void install() throws IOException {
        boolean possible = Files.exists(JAR) && Files.isExecutable(Path.of("/bin/sh"));
        if (!possible) {
            System.out.println("*** The start script is NOT tested: it needs " + JAR + " and /bin/sh. ***");
        }
        assumeTrue(possible, "needs the packaged jar and a POSIX shell");
        script = Files.copy(SCRIPT, installation.resolve("claims-benchmark"), StandardCopyOption.COPY_ATTRIBUTES);
        jar = Files.copy(JAR, installation.resolve("claims-benchmark.jar"));
    }

    @Test
    void aRunWithTheArchivePrintsWhatOneWithoutPrintsAndAReplacedJarIsNotOvershadowed(@TempDir Path folder)
            throws Exception {
        String without = published(call(folder, List.of(), "run", SAMPLE.toString()));
        call(folder, List.of(), "build-archive");

        Path loaded = folder.resolve("loaded.txt");
        String log = "-Xlog:class+load:file=" + loaded;
        String with = published(call(folder, List.of(log), "run", "--edition", "again", SAMPLE.toString()));
        assertThat(with).isEqualTo(without);
        assertThat(Files.readString(loaded)).contains(OWN_CLASS + "shared objects file (top)");

        Files.copy(JAR, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        call(folder, List.of(log), "--version");
        assertThat(Files.readString(loaded)).contains(OWN_CLASS).doesNotContain("shared objects file (top)");
    }

    @Test
    void theExitCodeIsTheProgramsOwn(@TempDir Path folder) throws Exception {
        Process process = start(folder, List.of(), "run", "--threads", "none");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void aRunOfLittleDataIsCompiledByOneCompilerAndOneOfMoreByBoth(@TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("large.csv"), new byte[17 << 20]);
        assertThat(compilers(folder, SAMPLE.toString())).isEqualTo(1);
        assertThat(compilers(folder, large.toString())).isEqualTo(4);
        assertThat(compilers(folder, SAMPLE.toString(), large.toString())).isEqualTo(4);
        assertThat(compilers(folder, "s3://bucket/of-a-size-that-is-not-known")).isEqualTo(4);
        assertThat(compilers(folder)).isEqualTo(4);
    }

    /** The highest level at which Java compiles a run of these files; the run ends for want of a number. */
    private static int compilers(Path folder, String... files) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("run", "--threads", "none"));
        arguments.addAll(List.of(files));
        Process process = start(folder, List.of("-XX:+PrintFlagsFinal"), arguments.toArray(String[]::new));
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(2);
        return Integer.parseInt(output.replaceAll("(?s).*\\bTieredStopAtLevel\\s+= (\\d).*", "$1"));
    }

    /** The figures, without the lines that name edition, run and folder. */
    private static String published(String output) {
        int tables = output.indexOf("Records by bucket");
        assertThat(tables).isPositive();
        return output.substring(tables, output.indexOf("Report "));
    }

    private static String call(Path folder, List<String> javaOptions, String... arguments) throws Exception {
        Process process = start(folder, javaOptions, arguments);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Process start(Path folder, List<String> javaOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("CLAIMS_BENCHMARK_JAVA_OPTIONS", String.join(" ", javaOptions));
        builder.environment().keySet().removeAll(List.of("SPRING_DATASOURCE_URL", "CLAIMS_PSEUDONYM_KEY"));
        return builder.start();
    }
}
