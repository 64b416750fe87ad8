package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.Served;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nights on a schedule, in a process that is asked to stop. */
@Tag("database")
@Tag("any-server")
class NightsTest {

    private static final String EVERY_SECOND = "* * * * * *";

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated().loader();
    private Path inbox;

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @Test
    void nightFollowsNightUntilItIsAskedToStop() throws IOException {
        Extracts.write(inbox, "a.csv", Extracts.lines(1, 20));
        try (Program program = nightly(EVERY_SECOND)) {
            program.awaitOutput("run 1: published");
            Path part = Extracts.write(inbox, "b.csv.part", Extracts.lines(101, 20));
            Files.move(part, inbox.resolve("b.csv"));
            program.awaitOutput("run 2: published");
            assertThat(Served.page(program, "health"))
                    .contains("\"status\":\"UP\"", "\"database\":\"UP\"", "\"run_id\":2");
            assertThat(Served.page(program, "prometheus"))
                    .contains("claims_runs_total{edition=\"main\",status=\"PUBLISHED\"} 2.0");
            program.terminate();
            assertThat(program.exitCode()).as(program.output()).isIn(0, 8);
        }
        assertThat(Rows.single(database, "select count(*) from claims.extract where status = 'published'"))
                .isEqualTo(2L);
    }

    @Test
    void aNightThatIsWaitedForEndsAtOnce() {
        try (Program program = nightly("0 0 0 1 1 *")) {
            program.awaitOutput("the next night begins at ");
            program.terminate();
            assertThat(program.exitCode()).as(program.output()).isZero();
            assertThat(program.output()).contains("-01-01T00:00-06:00[America/Chicago]");
        }
    }

    @Test
    void aDatabaseThatIsAwayTonightIsNoMatterTomorrow() throws IOException {
        Extracts.write(inbox, "a.csv", Extracts.lines(1, 20));
        allowConnections(false);
        try (Program program = nightly(EVERY_SECOND, "--retries", "0")) {
            program.awaitOutput("Remedy:");
            allowConnections(true);
            program.awaitOutput("run 1: published");
            program.terminate();
            assertThat(program.exitCode()).as(program.output()).isIn(0, 8);
        }
    }

    @Test
    void aNightIsTriedAgainWhereTheDatabaseIsAway() {
        TestDatabase away = new TestDatabase("jdbc:postgresql://127.0.0.1:1/claims", "nobody", "none");
        try (Program program = Program.inFolder(
                folder,
                away,
                List.of(),
                "nightly",
                "--once",
                "--inbox",
                "inbox",
                "--retries",
                "2",
                "--retry-wait",
                "0s")) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(4);
            assertThat(program.output()).contains("2 of 2 times").containsPattern("(?s)Remedy:.*Remedy:.*Remedy:");
        }
    }

    private Program nightly(String cron, String... more) {
        String[] usual = {
            "nightly",
            "--cron",
            cron,
            "--zone",
            "America/Chicago",
            "--inbox",
            "inbox",
            "--settle-time",
            "0s",
            "--listen",
            "127.0.0.1:0"
        };
        String[] arguments = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, arguments, usual.length, more.length);
        return Program.inFolder(folder, database, List.of(), arguments);
    }

    /** From another database, as nobody can from its own. */
    private void allowConnections(boolean allow) {
        String name = database.url().substring(database.url().lastIndexOf('/') + 1);
        Rows.execute(TestDatabase.fresh(), "alter database " + name + " with allow_connections " + allow);
    }
}
