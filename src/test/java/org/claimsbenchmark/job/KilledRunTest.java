package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.samples.SampleGenerator;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program is killed as {@code kill -9} does; the same command goes on, and ends as if nothing had happened. */
@Tag("database")
@Tag("any-server")
class KilledRunTest {

    private static final Path SAMPLES = Path.of("input-samples/tuva/a-reversal-of-a-line-delivered-twice");

    private static String undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runUndisturbed() {
        undisturbed = figuresOfAnUndisturbedRun(SAMPLES);
    }

    @Test
    void inTheLoadItReadsOnAfterTheLastCommittedBlock() throws IOException {
        Path extract = folder.resolve("large.csv");
        SampleGenerator.main(
                new String[] {"--records", "30000", "--in-scope-share", "0.4", "--out", extract.toString()});
        TestDatabase database = TestDatabase.migrated();
        try (Gate gate = Gate.before(database, "insert", "claims.line", "new.record_number > 20000");
                Program killed = Program.start(database, "run", extract.toString())) {
            gate.awaitWaiting(1);
            killed.kill();
        }
        long committed = (Long) Rows.single(database, "select records_read from claims.extract_count");
        assertThat(committed).isBetween(1L, 20_000L);
        List<Map<String, Object>> rows = linesUpTo(committed, database);

        assertThatTheSameCommandPublishes(database, extract);
        assertThat(RestartTest.figures(database)).isEqualTo(figuresOfAnUndisturbedRun(extract));
        assertThat(Rows.single(database, "select records_read from claims.extract"))
                .isEqualTo(30_000L);
        assertThat(linesUpTo(committed, database))
                .as("the lines that the killed attempt committed, written by the same transactions")
                .isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the job is entered but not its execution, insert, batch.batch_job_execution, true",
        "a partition is entered but not its context, update, batch.batch_step_execution_context, new.step_execution_id = 4",
        "settle, insert, claims.settlement, true",
        "benchmark, insert, published.cell, true",
        "publish, update, claims.extract, new.status = 'published'",
        "published but not said so, update, batch.batch_job_execution, new.status = 'COMPLETED'",
    })
    void atAnyOtherMomentItGoesOn(String moment, String event, String table, String when) {
        TestDatabase database = TestDatabase.migrated();
        try (Gate gate = Gate.before(database, event, table, when)) {
            killAt(gate, database);
        }
        RunOutcome resumed = TestRun.once(database, "main", SAMPLES);
        assertThat(resumed.status())
                .as(resumed.text())
                .isEqualTo(moment.startsWith("published") ? Status.NOTHING_NEW : Status.PUBLISHED);
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
    }

    @Test
    void itGoesOnWhileTheDatabaseStillWorksForTheKilledAttempt() {
        TestDatabase database = TestDatabase.migrated();
        CompletableFuture<RunOutcome> resumed;
        try (Gate gate = Gate.before(database, "insert", "claims.settlement", "true")) {
            killAt(gate, database);
            resumed = CompletableFuture.supplyAsync(() -> TestRun.once(database, "main", SAMPLES));
            gate.awaitWaiting(2);
        }
        assertThat(resumed.join().status()).isEqualTo(Status.PUBLISHED);
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
    }

    private static void killAt(Gate gate, TestDatabase database) {
        try (Program killed =
                Program.start(database, "run", SAMPLES.toAbsolutePath().toString())) {
            gate.awaitWaiting(1);
            killed.kill();
        }
    }

    private static void assertThatTheSameCommandPublishes(TestDatabase database, Path extract) {
        try (Program resumed = Program.start(database, "run", extract.toString())) {
            assertThat(resumed.exitCode()).as(resumed.output()).isZero();
            assertThat(resumed.output()).contains("run continues").contains(": published");
        }
    }

    private static String figuresOfAnUndisturbedRun(Path input) {
        TestDatabase database = TestDatabase.migrated();
        assertThat(TestRun.once(database, "main", input).status()).isEqualTo(Status.PUBLISHED);
        return RestartTest.figures(database);
    }

    private static List<Map<String, Object>> linesUpTo(long record, TestDatabase database) {
        return Rows.of(
                database,
                "select xmin::text as written_by, count(*), sum(record_number) from claims.line where record_number <= "
                        + record + " group by 1 order by 1");
    }
}
