package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.samples.SampleGenerator;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run whose extracts worker processes load, each a JVM of its own, some of which are killed as {@code kill -9} does. The
 * figures are those of a run in one process.
 */
@Tag("database")
@Tag("any-server")
class RemoteWorkersTest {

    /** Lines of a portion commit 5,000 at a time: whoever waits for this record has committed some before. */
    private static final String LATE_RECORD = "new.record_number > 14000";

    @TempDir
    private static Path folder;

    private static String figuresOfOneProcess;

    private final TestDatabase database = TestDatabase.migrated();
    private final List<Program> programs = new ArrayList<>();

    @BeforeAll
    static void makeExtractsAndRunInOneProcess() throws IOException {
        for (int extract = 1; extract <= 4; extract++) {
            SampleGenerator.main(new String[] {
                "--records",
                Integer.toString(15_000 + 100 * extract),
                "--in-scope-share",
                "0.5",
                "--out",
                folder.resolve("claims-" + extract + ".csv").toString()
            });
        }
        assertThat(Files.size(folder.resolve("claims-1.csv")))
                .as("a portion of its own")
                .isGreaterThan(2L << 20);
        TestDatabase undisturbed = TestDatabase.migrated();
        assertThat(TestRun.once(undisturbed, "main", folder).status()).isEqualTo(Status.PUBLISHED);
        figuresOfOneProcess = RestartTest.figures(undisturbed);
    }

    @AfterEach
    void endPrograms() {
        programs.forEach(Program::close);
    }

    @Test
    void threeWorkersLoadWhatAManagerHandsThem() {
        workers(3);
        assertThatItPublishes(manager());
        assertThat(Rows.of(database, "select taken, given_back from batch.remote_portion"))
                .hasSize(4)
                .allSatisfy(
                        portion -> assertThat(portion).containsEntry("taken", 1).containsEntry("given_back", 0));
        assertThat(requests()).isZero();
    }

    @Test
    void workersMayComeLate() {
        Program manager = manager();
        manager.awaited("nobody asks", () -> "requests " + requests(), "requests 4");
        workers(1);
        assertThatItPublishes(manager);
    }

    @Test
    void theRangeOfAKilledWorkerIsTakenOverAtItsLastCommittedRecord() {
        List<Map<String, Object>> committed;
        Program manager;
        try (Gate gate = Gate.before(database, "insert", "claims.line", LATE_RECORD)) {
            List<Program> workers = workers(3);
            manager = manager();
            gate.awaitWaiting(3);
            committed = linesByTransaction();
            workers.get(0).kill();
        }
        assertThatItPublishes(manager);
        assertThat(committed).isNotEmpty();
        assertThat(linesByTransaction())
                .as("what was committed is not loaded again")
                .containsAll(committed);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void aKilledManagersSuccessorGoesOnWhileWorkersLoadForItsPredecessor() {
        Program successor;
        try (Gate gate = Gate.before(database, "insert", "claims.line", LATE_RECORD)) {
            workers(3);
            Program killed = manager();
            gate.awaitWaiting(3);
            killed.kill();
            successor = manager();
            gate.awaitWaiting(4); // it waits for the blocks that are being committed
        }
        assertThatItPublishes(successor);
        assertThat(successor.output()).contains("run continues");
        assertThat(requests()).isZero();
    }

    @Test
    void aRangeThatEndsThreeWorkersIsGivenUpAndNamed() {
        try (Gate gate = Gate.before(database, "insert", "claims.line", LATE_RECORD + " and new.extract_id = 1")) {
            Program manager = manager();
            for (int number = 1; number <= 3; number++) {
                Program worker = workers(1).get(0);
                manager.awaited("nobody takes it", () -> "taken " + taken(), "taken " + number);
                gate.awaitWaiting(1);
                worker.kill();
                endWhatTheDeadWorkerHadSent();
            }
            workers(1);
            assertThat(manager.exitCode()).as(manager.output()).isEqualTo(1);
            assertThat(manager.output())
                    .containsPattern("claims-\\d\\.csv, range 0, after record \\d+: 3 workers that loaded it ended")
                    .contains("Nothing is published.");
        }
    }

    @Test
    void aWorkerThatIsAskedToEndGivesItsRangeBackAfterTheBlock() {
        Program manager;
        try (Gate gate = Gate.before(database, "insert", "claims.line", LATE_RECORD)) {
            Program asked = workers(1).get(0);
            manager = manager();
            gate.awaitWaiting(1);
            asked.terminate();
            asked.awaitOutput("asked to end"); // else it may be through the last block before it hears
            gate.open();
            assertThat(asked.exitCode()).as(asked.output()).isEqualTo(143);
            assertThat(asked.output()).contains("gives back");
        }
        assertThat(Rows.of(database, "select taken, given_back from batch.remote_portion"))
                .containsExactly(Map.of("taken", 1, "given_back", 1));
        workers(1);
        assertThatItPublishes(manager);
    }

    @Test
    void aRunWithoutAnyWorkerEndsAndSaysSo() {
        Program manager = manager("--worker-timeout", "PT3S");
        assertThat(manager.exitCode()).as(manager.output()).isEqualTo(1);
        assertThat(manager.output())
                .contains("no worker has loaded anything for 3 s, and 4 of 4 portions are left; start workers");
    }

    @Test
    void aWorkerWithOtherLayoutsLeavesTheRunToOthers(@TempDir Path layouts) throws IOException {
        String tuva = Files.readString(Path.of("src/main/resources/layouts/tuva-medical-claim.yaml"));
        Files.writeString(layouts.resolve("tuva.yaml"), tuva + "# ours\n");
        Program manager = manager();
        Program other = worker("--layouts", layouts.toString());
        other.awaitOutput("leaves portions of run 1 to other workers");
        assertThat(other.output()).contains("give this worker the --layouts of the run");
        workers(1);
        assertThatItPublishes(manager);
        assertThat(Rows.of(database, "select from batch.remote_portion where taken > 1"))
                .isEmpty();
    }

    private Program manager(String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "--workers", "remote"));
        arguments.addAll(List.of(options));
        arguments.add(folder.toString());
        return start(arguments);
    }

    private List<Program> workers(int number) {
        List<Program> workers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            workers.add(worker());
        }
        return workers;
    }

    private Program worker(String... options) {
        List<String> arguments = new ArrayList<>(List.of("worker", "--threads", "1", "--poll-interval", "PT0.05S"));
        arguments.addAll(List.of(options));
        return start(arguments);
    }

    private Program start(List<String> arguments) {
        Program program = Program.start(database, arguments.toArray(String[]::new));
        programs.add(program);
        return program;
    }

    private void assertThatItPublishes(Program manager) {
        assertThat(manager.exitCode()).as(manager.output()).isZero();
        assertThat(RestartTest.figures(database)).isEqualTo(figuresOfOneProcess);
    }

    /**
     * A server that waits reads nothing, so that behind unread data it does not see the end of a connection. At the gate it
     * may wait for minutes.
     */
    private void endWhatTheDeadWorkerHadSent() {
        Rows.of(
                database,
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'");
    }

    private long requests() {
        return (Long) Rows.single(database, "select count(*) from batch.remote_channel_message");
    }

    /** How often the portion was taken that was taken most often. */
    private Object taken() {
        return Rows.single(database, "select max(taken) from batch.remote_portion");
    }

    private List<Map<String, Object>> linesByTransaction() {
        return Rows.of(
                database,
                "select xmin::text as written_by, count(*), sum(record_number) from claims.line group by 1 order by 1");
    }
}
