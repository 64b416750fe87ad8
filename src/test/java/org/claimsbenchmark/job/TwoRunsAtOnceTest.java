package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two processes on one database at the same moment. */
@Tag("database")
@Tag("any-server")
class TwoRunsAtOnceTest {

    private static final Path SAMPLES = Path.of("input-samples/tuva").toAbsolutePath();
    private static final String ONE =
            SAMPLES.resolve("a-reversal-of-a-line-delivered-twice").toString();
    private static final String OTHER =
            SAMPLES.resolve("eleven-patients-are-shown").toString();

    @Test
    void onOneEditionTheSecondIsSentAwayAndTheFirstGoesOn() {
        TestDatabase database = TestDatabase.migrated();
        try (Gate gate = Gate.before(database, "insert", "claims.line", "true");
                Program first = Program.start(database, "run", ONE)) {
            gate.awaitWaiting(1);
            try (Program second = Program.start(database, "run", OTHER)) {
                assertThat(second.exitCode()).as(second.output()).isEqualTo(5);
                assertThat(second.output()).contains("another run of edition main is in progress");
            }
            gate.open();
            assertThat(first.exitCode()).as(first.output()).isZero();
        }
        assertThat(RestartTest.figures(database)).isEqualTo(figuresOfALoneRun(ONE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "both enter their jobs, insert, batch.batch_job_instance, true",
        "both publish, update, claims.extract, new.status = 'published'",
    })
    void onDifferentEditionsEachEndsAsIfItWereAlone(String moment, String event, String table, String when) {
        TestDatabase database = TestDatabase.migrated();
        try (Gate gate = Gate.before(database, event, table, when);
                Program one = Program.start(database, "run", ONE, "--edition", "one");
                Program other = Program.start(database, "run", OTHER, "--edition", "other")) {
            gate.awaitWaiting(2);
            gate.open();
            assertThat(one.exitCode()).as(one.output()).isZero();
            assertThat(other.exitCode()).as(other.output()).isZero();
        }
        assertThat(RestartTest.figures(database, "one")).isEqualTo(figuresOfALoneRun(ONE));
        assertThat(RestartTest.figures(database, "other")).isEqualTo(figuresOfALoneRun(OTHER));
    }

    @Test
    void onAnEmptyDatabaseOneMigratesAndBothPublish() {
        TestDatabase database = TestDatabase.fresh();
        try (Program one = Program.start(database, "run", ONE, "--edition", "one");
                Program other = Program.start(database, "run", OTHER, "--edition", "other")) {
            assertThat(one.exitCode()).as(one.output()).isZero();
            assertThat(other.exitCode()).as(other.output()).isZero();
        }
        assertThat(Rows.of(database, "select edition from claims.run where status = 'published'"))
                .hasSize(2);
    }

    private static String figuresOfALoneRun(String input) {
        TestDatabase database = TestDatabase.migrated();
        TestRun.once(database, "main", Path.of(input));
        return RestartTest.figures(database);
    }
}
