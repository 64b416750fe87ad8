package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

/** The program is asked to stop, as {@code kill} asks; the same command goes on, and ends as if nothing had happened. */
@Tag("database")
@Tag("any-server")
class StoppedRunTest {

    private static final String ASKED = "Asked to stop";
    private static final int STOPPED = 8;
    private static final Path SAMPLES = Path.of("input-samples/tuva/a-reversal-of-a-line-delivered-twice");

    private static String undisturbed;

    private final TestDatabase database = TestDatabase.migrated();

    @TempDir
    private Path folder;

    @BeforeAll
    static void runUndisturbed() {
        undisturbed = figuresOfAnUndisturbedRun(SAMPLES);
    }

    @Test
    void inTheLoadEveryWorkerEndsAfterTheBlockThatItIsAt() throws IOException {
        Path one = extract("one.csv", "0.4");
        Path other = extract("other.csv", "0.41");
        try (Gate gate = Gate.before(database, "insert", "claims.line", "new.record_number > 20000");
                Program program = Program.start(database, "run", "--threads", "2", one.toString(), other.toString())) {
            gate.awaitWaiting(2);
            assertThat(recordsCommitted())
                    .hasSize(2)
                    .allSatisfy(records -> assertThat(records).isBetween(1L, 20_000L));
            program.terminate();
            program.awaitOutput(ASKED);
            gate.open();
            assertThat(program.exitCode()).as(program.output()).isEqualTo(STOPPED);
        }
        assertThat(recordsCommitted())
                .as("the block that the worker was at is committed, and none after it")
                .allSatisfy(records -> assertThat(records).isBetween(20_001L, 29_999L));
        assertNothingIsPublishedAndNothingFailed();

        try (Program resumed = Program.start(database, "run", one.toString(), other.toString())) {
            assertThat(resumed.exitCode()).as(resumed.output()).isZero();
            assertThat(resumed.output()).contains("run continues").contains(": published");
        }
        assertThat(RestartTest.figures(database)).isEqualTo(figuresOfAnUndisturbedRun(one, other));
        assertThat(Rows.of(database, "select records_read from claims.extract where records_read = 30000"))
                .hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"settle, claims.settlement, settled:, benchmark", "benchmark, published.cell, computed, check"})
    void inAnotherStepItEndsAfterThatStep(String step, String table, String done, String next) {
        try (Gate gate = Gate.before(database, "insert", table, "true");
                Program program = start()) {
            gate.awaitWaiting(1);
            program.terminate();
            program.awaitOutput(ASKED);
            gate.open();
            assertThat(program.exitCode()).as(program.output()).isEqualTo(STOPPED);
            assertThat(program.output())
                    .contains("step " + step + "\n")
                    .contains(done)
                    .doesNotContain("step " + next + "\n")
                    .contains("The same command continues");
        }
        assertNothingIsPublishedAndNothingFailed();
        assertThatTheSameCommandPublishesTheSame();
    }

    @Test
    void inTheLastStepItIsPublished() {
        try (Gate gate = Gate.before(database, "update", "claims.extract", "new.status = 'published'");
                Program program = start()) {
            gate.awaitWaiting(1);
            program.terminate();
            program.awaitOutput(ASKED);
            gate.open();
            assertThat(program.exitCode()).as(program.output()).isZero();
        }
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
    }

    @Test
    void askedOnceMoreItEndsAtOnceHoweverLongTheStep() {
        try (Gate gate = Gate.before(database, "insert", "claims.settlement", "true")) {
            try (Program program = start()) {
                gate.awaitWaiting(1);
                program.terminate();
                program.awaitOutput(ASKED);
                program.terminate();
                assertThat(program.exitCode()).as(program.output()).isEqualTo(STOPPED);
            }
        }
        assertThat(Rows.of(database, "select * from benchmark.cell")).isEmpty();
        assertThatTheSameCommandPublishesTheSame();
    }

    private Program start() {
        return Program.start(database, "run", SAMPLES.toAbsolutePath().toString());
    }

    private Path extract(String name, String share) throws IOException {
        Path file = folder.resolve(name);
        SampleGenerator.main(new String[] {"--records", "30000", "--in-scope-share", share, "--out", file.toString()});
        return file;
    }

    private List<Long> recordsCommitted() {
        return Rows.of(database, "select records_read from claims.extract_count").stream()
                .map(row -> (Long) row.get("records_read"))
                .toList();
    }

    private void assertNothingIsPublishedAndNothingFailed() {
        assertThat(Rows.of(database, "select * from benchmark.cell")).isEmpty();
        assertThat(Rows.single(database, "select status from batch.batch_job_execution"))
                .isEqualTo("STOPPED");
        assertThat(
                        Rows.of(
                                database,
                                "select step_name from batch.batch_step_execution where status not in ('COMPLETED', 'STOPPED')"))
                .isEmpty();
    }

    private void assertThatTheSameCommandPublishesTheSame() {
        RunOutcome resumed = TestRun.once(database, "main", SAMPLES);
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(Status.PUBLISHED);
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
    }

    private static String figuresOfAnUndisturbedRun(Path... inputs) {
        TestDatabase database = TestDatabase.migrated();
        assertThat(TestRun.once(database, "main", inputs).status()).isEqualTo(Status.PUBLISHED);
        return RestartTest.figures(database);
    }
}
