package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command line takes and refuses before any database is touched. */
class CommandLineTest {

    @TempDir
    Path workingFolder;

    private Shell shell;

    @BeforeEach
    void openShell() {
        shell = new Shell(workingFolder, ClaimsBenchmarkApplication.class);
    }

    @Test
    void helpNamesTheCommandsAndEveryExitCode() {
        assertThat(shell.call("--help")).isZero();
        assertThat(shell.out()
                        .lines()
                        .filter(line -> line.matches("  [a-z]+  .*"))
                        .count())
                .isEqualTo(22);
        assertThat(shell.out()).contains("run", "check", "database", "query", "CLAIMS_PSEUDONYM_KEY");
        assertListsExitCodes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "nightly",
                "check",
                "replay",
                "withdraw",
                "rollback",
                "promote",
                "discard",
                "purge",
                "rekey",
                "verify",
                "editions",
                "runs",
                "show",
                "compare",
                "explain",
                "migrate",
                "worker",
                "database",
                "query",
                "export",
                "report"
            })
    void everyCommandHasHelp(String command) {
        assertThat(shell.call(command, "--help")).isZero();
        assertThat(shell.out()).startsWith("Usage: claims-benchmark " + command);
        assertListsExitCodes();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(shell.call("--version")).isZero();
        assertThat(shell.out().strip()).matches("claims-benchmark \\d+\\.\\d+\\.\\d+\\S*");
    }

    @Test
    void noCommandIsAUsageFault() {
        assertThat(shell.call()).isEqualTo(2);
        assertThat(shell.err()).contains("a command is missing", "Usage: claims-benchmark");
        assertThat(shell.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "--edition=Main, a-z",
        "--edition=, a-z",
        "--edition=../main, a-z",
        "--max-reject-share=101, from 0 to 100",
        "--max-reject-share=-1, from 0 to 100",
        "--max-reject-share=five, five",
        "--threads=0, 1 to 64",
        "--threads=65, 1 to 64",
        "--workers=elsewhere, local",
        "--worker-timeout=soon, a span of time",
        "--workers=remote, SPRING_DATASOURCE_URL",
        "--thread=1, Unknown option"
    })
    void aWrongOptionIsAUsageFaultThatSaysWhatIsExpected(String option, String expected) {
        assertThat(shell.call("run", option, "extract.csv")).isEqualTo(2);
        assertThat(shell.err()).contains(expected);
        assertThat(workingFolder).isEmptyDirectory();
    }

    @Test
    void aDatabaseOfYourOwnNeedsAKey() {
        shell.with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/claims");
        assertThat(shell.call("run", "extract.csv")).isEqualTo(2);
        assertThat(shell.err()).contains("CLAIMS_PSEUDONYM_KEY is not set", "16 characters or more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fifteen letters"})
    void aShortKeyIsRefusedWithoutRepeatingIt(String key) {
        shell.with("CLAIMS_PSEUDONYM_KEY", key);
        assertThat(shell.call("run", "extract.csv")).isEqualTo(2);
        assertThat(shell.err()).contains("too short").doesNotContain("fifteen letters");
        assertThat(workingFolder).isEmptyDirectory();
    }

    @Test
    void aWorkerNeedsTheDatabaseOfItsRuns() {
        assertThat(shell.call("worker")).isEqualTo(2);
        assertThat(shell.err()).contains("set SPRING_DATASOURCE_URL");
        shell.with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/claims")
                .with("CLAIMS_PSEUDONYM_KEY", "a key of more than 16 letters");
        assertThat(shell.call("worker")).isEqualTo(4);
        assertThat(shell.call("worker", "--poll-interval", "PT0S")).isEqualTo(2);
        assertThat(shell.call("run", "--workers", "remote", "--worker-timeout", "PT0S", "extract.csv"))
                .isEqualTo(2);
    }

    @Test
    void anUnreachableDatabaseIsNotUsable() {
        shell.with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/claims")
                .with("CLAIMS_PSEUDONYM_KEY", "a key of more than 16 letters");
        assertThat(shell.call("run", "extract.csv")).isEqualTo(4);
        assertThat(shell.err()).contains("database claims on 127.0.0.1, port 1", "Remedy:");
        assertThat(shell.call("query", "select 1")).isEqualTo(4);
        assertThat(shell.err()).doesNotContain("Exception");
    }

    @Test
    void theEmbeddedDatabaseIsNotStartedBesideOneOfYourOwn() {
        shell.with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/claims");
        assertThat(shell.call("database")).isEqualTo(2);
        assertThat(shell.err()).contains("SPRING_DATASOURCE_URL is set");
    }

    @Test
    void aQueryMakesNoDatabase() {
        assertThat(shell.call("query", "select 1")).isEqualTo(4);
        assertThat(shell.err()).contains("no embedded database", "call 'run' first");
        assertThat(workingFolder).isEmptyDirectory();
    }

    @Test
    void helpStartsNeitherSpringNorADriverNorLogging() throws IOException {
        assertThat(loadedBy("run", "--help")).contains("Usage: claims-benchmark run");
    }

    @Test
    void aCheckStartsThemNeitherAndLogsNothing() throws IOException {
        for (String folder : List.of("input-samples/tuva/eleven-patients-are-shown", "input-samples/x12-837")) {
            assertThat(loadedBy("check", Path.of(folder).toAbsolutePath().toString()))
                    .contains("A run would load this.")
                    .doesNotContain("INFO:", "WARNING:");
        }
    }

    /** What the program prints, with the names of the classes that it loads, none of which is of these. */
    private static String loadedBy(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-verbose:class",
                "-cp",
                System.getProperty("java.class.path"),
                ClaimsBenchmarkApplication.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String loaded = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(loaded).contains("picocli.CommandLine");
        assertThat(loaded.lines())
                .noneMatch(line -> line.contains("org.springframework."))
                .noneMatch(line -> line.contains("org.postgresql."))
                .noneMatch(line -> line.contains("ch.qos.logback."));
        return loaded;
    }

    private void assertListsExitCodes() {
        assertThat(shell.out().lines().map(String::strip))
                .anyMatch(line -> line.startsWith("0 "))
                .anyMatch(line -> line.matches("1 +fault.*"))
                .anyMatch(line -> line.matches("2 +usage.*"))
                .anyMatch(line -> line.matches("3 +input refused.*"))
                .anyMatch(line -> line.matches("4 +database not usable.*"))
                .anyMatch(line -> line.matches("5 +another run.*"));
    }
}
