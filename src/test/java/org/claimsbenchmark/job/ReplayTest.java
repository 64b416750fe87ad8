package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rejects of a published extract are loaded again, and the figures end as if they had been readable at once. */
@Tag("database")
@Tag("any-server")
class ReplayTest {

    private static final long SMALL_RANGES = 2_000;
    /** In the ranges 0, in the middle and last; the second is out of scope, the last one cannot be read by anyone. */
    private static final List<Integer> REJECTED = List.of(3, 30, 58);

    private static final int UNREADABLE = 59;

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Path payer;
    private String undisturbed;

    @BeforeEach
    void publishAsIfALayoutHadNotReadSomeRecords() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 60));
        lines.set(29, Extracts.line("C30", "P30", "99213", "2025-03-04", "100.00", "50.00", "50.00", "1"));
        lines.set(UNREADABLE - 1, lines.get(UNREADABLE - 1).replace("2025-03-04", "2025-02-31"));
        payer = Extracts.write(folder, "payer.csv", lines);
        database = TestDatabase.migrated();
        try (TestRun run = TestRun.on(database)) {
            assertThat(run.run("main", 2, SMALL_RANGES, payer).status()).isEqualTo(Status.PUBLISHED);
        }
        undisturbed = RestartTest.figures(database);
        for (int record : REJECTED) {
            boolean outOfScope = record == 30;
            Rows.execute(database, """
                    delete from claims.line where record_number = %1$d;
                    insert into claims.reject (extract_id, record_number, line_number, fault_number, code, sentence)
                      select extract_id, %1$d, %1$d + 1, 1, 'BAD_AMOUNT', 'as an earlier layout read it'
                      from claims.extract;
                    update claims.extract_count set records_rejected = records_rejected + 1,
                      records_out_of_scope_by_code = records_out_of_scope_by_code - %2$d
                      where part = (select max(part) from claims.extract_part where records_before < %1$d)
                    """.formatted(record, outOfScope ? 1 : 0));
        }
        Rows.execute(
                database,
                "update claims.extract set records_kept = records_kept - 2, records_rejected = records_rejected + 3");
    }

    @ParameterizedTest
    @CsvSource({"payer.csv", "1"})
    void whatCanBeReadNowCountsAndItsRejectsSayWhatClosedThem(String extract) {
        RunOutcome outcome = replay(extract, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
        assertThat(
                        Rows.of(
                                database,
                                "select record_number, closed_by_run_id from claims.reject where closed_by"
                                        + " ~ '^layout tuva-medical-claim version 2, program .+, reference [0-9a-f]{64}$' order by 1"))
                .extracting(row -> List.copyOf(row.values()))
                .containsExactly(List.of(3L, 2L), List.of(30L, 2L), List.of(58L, 2L));
        assertThat(Rows.of(database, "select record_number, code from claims.reject where closed_by is null"))
                .extracting(row -> List.copyOf(row.values()))
                .containsExactly(List.of((long) UNREADABLE, "BAD_DATE"));
        assertThat(Rows.of(database, "select code from benchmark.reject_summary where edition = 'main'"))
                .as("open rejects only")
                .extracting(row -> row.get("code"))
                .containsExactly("BAD_DATE");
    }

    @Test
    void whatStillCannotBeReadStaysOpenAndNothingIsPublishedForIt() {
        replay("payer.csv", payer);
        Rows.execute(database, "update claims.reject set sentence = 'of yesterday' where closed_by is null");
        RunOutcome outcome = replay("payer.csv", payer);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("payer.csv: none of its 1 open rejects can be read now");
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
        assertThat(Rows.single(database, "select status from claims.run where published_at is null"))
                .isEqualTo("refused");
        assertThat(Rows.single(database, "select sentence from claims.reject where closed_by is null"))
                .asString()
                .contains("record " + UNREADABLE, "expected a date");
    }

    @Test
    void anExtractWithoutOpenRejectsHasNothingToReplay() {
        Rows.execute(database, "update claims.reject set closed_by = 'another layout'");
        RunOutcome outcome = replay("payer.csv", payer);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.NOTHING_NEW);
        assertThat(outcome.text()).contains("payer.csv has no open reject");
    }

    @Test
    void anUnknownExtractOrAnotherFileIsRefused() {
        assertThat(replay("payers.csv", payer).text())
                .contains("payers.csv: the figures of edition main rest on no extract of this name or number");
        RunOutcome outcome = replay("payer.csv", Extracts.write(folder, "other.csv", Extracts.lines(1, 5)));
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text())
                .contains("payer.csv: expected its file among those given, found none with its SHA-256");
    }

    @Test
    void rejectsAreNotJudgedByOtherReferenceTablesThanTheLinesBesideThem() {
        Rows.execute(database, "update claims.extract set reference_version = 'older'");
        RunOutcome outcome = replay("payer.csv", payer);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("payer.csv: its lines were classified by an earlier version");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "lines, insert, claims.line, true",
        "counts, update, claims.extract_count, true",
        "benchmark, insert, published.cell, true",
        "publish, update, claims.run, new.status = 'published'",
    })
    void aKilledReplayGoesOn(String moment, String event, String table, String when) {
        try (Gate gate = Gate.before(database, event, table, when);
                Program program = Program.start(database, "replay", "payer.csv", payer.toString())) {
            gate.awaitWaiting(1);
            program.kill();
        }
        RunOutcome resumed = replay("payer.csv", payer);
        assertThat(resumed.status()).as(moment + ": " + resumed.text()).isEqualTo(Status.PUBLISHED);
        assertThat(RestartTest.figures(database)).isEqualTo(undisturbed);
    }

    private RunOutcome replay(String extract, Path... paths) {
        try (TestRun run = TestRun.on(database)) {
            return run.replay("main", extract, paths);
        }
    }
}
