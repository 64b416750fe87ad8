package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.embedded.EmbeddedHome;
import org.claimsbenchmark.job.DatabaseAccess;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunRequest;
import org.claimsbenchmark.job.RunService;
import org.claimsbenchmark.layout.RejectLimits;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the run command hands a request to the job, with a job that ends as told. */
@Tag("database")
class RunCommandTest {

    private static RunOutcome.Status endsAs;
    private static RunRequest request;
    private static PseudonymKey key;

    @TempDir
    Path workingFolder;

    private EmbeddedHome home;
    private Shell shell;

    @BeforeEach
    void openShell() throws IOException {
        endsAs = RunOutcome.Status.PUBLISHED;
        home = EmbeddedHome.in(workingFolder);
        shell = new Shell(workingFolder, JobThatEndsAsTold.class);
    }

    @AfterEach
    void closeHome() throws IOException {
        home.close();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, 0",
        "NOTHING_NEW, 0",
        "FAULT, 1",
        "INPUT_REFUSED, 3",
        "DATABASE_NOT_USABLE, 4",
        "RUN_IN_PROGRESS, 5",
        "PUBLISHED_WITHOUT_SOME, 6",
        "STOPPED, 8",
        "HELD, 9"
    })
    void theEndOfTheJobIsTheExitCode(RunOutcome.Status status, int exitCode) {
        endsAs = status;
        useTestDatabase();
        assertThat(shell.call("run", "extract.csv")).isEqualTo(exitCode);
        assertThat(exitCode == 0 ? shell.out() : shell.err()).contains("It ended as " + status);
        assertThat(exitCode == 0 ? shell.err() : shell.out()).isEmpty();
    }

    @Test
    void theJobGetsWhatTheCommandLineAsksFor() {
        useTestDatabase();
        shell.call(
                "run",
                "a.csv",
                "/data/claims",
                "--edition",
                "what-if_2",
                "--max-reject-share",
                "2.5",
                "--max-rejects",
                "BAD_DATE=0.5",
                "--max-rejects",
                "BAD_UNITS=50",
                "--threads=3",
                "--require-control");
        assertThat(request)
                .isEqualTo(new RunRequest(
                        List.of(workingFolder.resolve("a.csv"), Path.of("/data/claims")),
                        "what-if_2",
                        RunAction.Load.USUAL,
                        RejectLimits.of(
                                new BigDecimal("2.5"),
                                Map.of("BAD_DATE", new BigDecimal("0.5"), "BAD_UNITS", new BigDecimal("50"))),
                        true,
                        3,
                        RunRequest.USUAL_RANGE_BYTES,
                        workingFolder.resolve("reports"),
                        List.of()));
    }

    @Test
    void unlessToldOtherwiseTheEditionIsMainAndTheUsualLimitsHold() {
        useTestDatabase();
        shell.call("run", "a.csv");
        assertThat(request.edition()).isEqualTo("main");
        assertThat(request.rejectLimits()).isEqualTo(RejectLimits.NONE);
        assertThat(request.threads()).isBetween(1, 64);
    }

    @Test
    void withoutAPathTheSamplesOfTheWorkingFolderAreRead() throws IOException {
        Path samples = Files.createDirectory(workingFolder.resolve("input-samples"));
        useTestDatabase();
        shell.call("run");
        assertThat(request.inputs()).containsExactly(samples);
    }

    @Test
    void theEmbeddedDatabaseComesWithAKeyFileForItsOwnerAlone() throws IOException {
        assertThat(shell.call("run", "extract.csv")).isZero();
        Path file = home.path().resolve("pseudonym.key");
        assertThat(shell.err()).contains(file.toString(), "Keep a copy");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String text = Files.readString(file);
        assertThat(text).matches("[0-9a-f]{64}");
        String first = key.fingerprint();

        assertThat(shell.call("run", "extract.csv")).isZero();
        assertThat(shell.err()).isEmpty();
        assertThat(key.fingerprint()).isEqualTo(first);

        shell.with("CLAIMS_PSEUDONYM_KEY", text);
        assertThat(shell.call("run", "extract.csv")).isZero();
        assertThat(key.fingerprint()).isEqualTo(first);
    }

    @Test
    void noNewKeyIsMadeForADatabaseThatWasBuiltWithAnother() throws IOException {
        assertThat(shell.call("run", "extract.csv")).isZero();
        Path file = home.path().resolve("pseudonym.key");
        Files.delete(file);
        assertThat(shell.call("run", "extract.csv")).isEqualTo(4);
        assertThat(shell.err()).contains(file + " is missing", "restore the file");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDatabaseThatDoesNotOpenIsToldBeforeAMissingInputAndNoThreadIsLeftBehind() {
        useTestDatabase();
        shell.with("SPRING_DATASOURCE_USERNAME", "no_such_role");
        assertThat(shell.call("run", "no-such-extract.csv")).isEqualTo(4);
        assertThat(shell.err()).contains("does not let this program in").doesNotContain("no-such-extract");
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> List.of("open-database", "prepare-run").contains(thread.getName()))
                .allMatch(RunCommandTest::ends);
    }

    /** A thread whose work is done may be seen for a moment more. */
    private static boolean ends(Thread thread) {
        try {
            thread.join(10_000);
            return !thread.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void useTestDatabase() {
        TestDatabase database = TestDatabase.fresh();
        shell.with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password())
                .with("CLAIMS_PSEUDONYM_KEY", "a key of more than 16 letters");
    }

    @Configuration(proxyBeanMethods = false)
    static class JobThatEndsAsTold {

        /** Notes the key in the database as the job does, and ends. */
        @Bean
        RunService job(DatabaseAccess database, PseudonymKey given) {
            return asked -> {
                request = asked.request();
                key = given;
                try (Connection connection =
                                DriverManager.getConnection(database.url(), database.username(), database.password());
                        Statement statement = connection.createStatement()) {
                    statement.execute("insert into claims.pseudonym_key (fingerprint) values ('" + given.fingerprint()
                            + "') on conflict do nothing");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return new RunOutcome(endsAs, "It ended as " + endsAs + "\n");
            };
        }
    }
}
