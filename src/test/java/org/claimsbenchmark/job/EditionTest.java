package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a further run does to what an edition already shows. */
@Tag("database")
class EditionTest {

    private static final String TOTAL = """
            select line_count from benchmark.cell where edition = '%s' and fee_basis = 'Professional, non-facility'
              and payer = 'All' and line_of_business = 'All' and site_of_service = 'All' and modifier_use = 'All'
              and diagnosis_group = 'All' and specialty = 'All' and state = 'All' and period = 'all'
            """;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.migrated();

    @AutoClose
    private final TestRun application = TestRun.on(database);

    @Test
    void aSecondRunOfTheSameInputChangesNoFigure() {
        Path samples = Path.of("input-samples/tuva/two-years-five-payers");
        assertThat(application.run("main", samples).status()).isEqualTo(Status.PUBLISHED);
        String before = RestartTest.figures(database);
        RunOutcome again = application.run("main", samples);
        assertThat(again.status()).isEqualTo(Status.NOTHING_NEW);
        assertThat(again.text()).contains("nothing new").contains("loaded before");
        assertThat(RestartTest.figures(database)).isEqualTo(before);
        assertThat(Rows.single(database, "select count(*) from claims.run")).isEqualTo(1L);
    }

    @Test
    void aFurtherExtractJoinsThoseThatArePublished() {
        application.run("main", Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        application.run("main", Extracts.write(folder, "february.csv", Extracts.lines(21, 15)));
        assertThat(total("main")).isEqualTo(35L);
    }

    @Test
    void newContentUnderAKnownNameReplacesTheOldLines() {
        Path extract = Extracts.write(folder, "january.csv", Extracts.lines(1, 20));
        application.run("main", extract);
        Extracts.write(folder, "january.csv", Extracts.lines(101, 12));
        RunOutcome outcome = application.run("main", extract);
        assertThat(outcome.status()).isEqualTo(Status.PUBLISHED);
        assertThat(outcome.text()).contains("replaced");
        assertThat(total("main")).isEqualTo(12L);
        assertThat(Rows.of(
                        database,
                        "select status, records_superseded, records_kept from claims.extract order by extract_id"))
                .extracting(row -> List.copyOf(row.values()))
                .containsExactly(List.of("replaced", 20L, 0L), List.of("published", 0L, 12L));
    }

    @Test
    void theSameContentUnderAnotherNameIsNotLoadedTwice() {
        application.run("main", Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        RunOutcome outcome = application.run("main", Extracts.write(folder, "copy.csv", Extracts.lines(1, 20)));
        assertThat(outcome.status()).isEqualTo(Status.NOTHING_NEW);
        assertThat(total("main")).isEqualTo(20L);
    }

    @Test
    void aReportThatCannotBeWrittenDoesNotMakeAPublishedRunAFailedOne() throws IOException {
        Files.writeString(application.reports().resolve("runs"), "a file where a folder should be");
        RunOutcome outcome = application.run("main", Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        assertThat(outcome.status()).isEqualTo(Status.PUBLISHED);
        assertThat(outcome.text()).contains("The report cannot be written to");
        assertThat(total("main")).isEqualTo(20L);
    }

    @Test
    void anAdHocEditionLoadsItsOwnInputsAndLeavesMainAlone() {
        application.run("main", Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        application.run("what-if", Extracts.write(folder, "february.csv", Extracts.lines(21, 15)));
        assertThat(total("main")).isEqualTo(20L);
        assertThat(total("what-if")).isEqualTo(15L);
    }

    @Test
    void aRelatedLineIsKeptOnceItsIndexLineComesInALaterExtract() {
        Path guidance = Extracts.write(
                folder,
                "guidance.csv",
                List.of(Extracts.line("G1", "P1", "77012", "2025-03-04", "900.00", "150.00", "120.00", "1")));
        application.run("main", guidance);
        assertThat(Rows.single(database, "select records_out_of_scope from claims.extract"))
                .isEqualTo(1L);
        application.run("main", Extracts.write(folder, "ablation.csv", Extracts.lines(1, 1)));
        assertThat(Rows.single(database, "select records_kept from claims.extract where file_name = 'guidance.csv'"))
                .isEqualTo(1L);
    }

    @Test
    void aVoidInALaterExtractTakesAPublishedLineOut() {
        application.run("main", Extracts.write(folder, "january.csv", Extracts.lines(1, 20)));
        application.run(
                "main",
                Extracts.write(
                        folder,
                        "february.csv",
                        List.of(Extracts.line(
                                "C7", "P7", "20982", "2025-03-04", "6400.00", "3007.00", "3000.00", "8"))));
        assertThat(total("main")).isEqualTo(19L);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameFiguresBitForBit() {
        Path samples = Path.of("input-samples");
        application.run("one", 1, samples);
        application.run("seven", 7, samples);
        String digest = """
                select md5(string_agg(md5(c::text), '' order by c::text)) from (
                  select (to_jsonb(c) - 'run_id' - 'edition')::text as c from benchmark.cell c where edition = '%s') c
                """;
        assertThat(Rows.single(database, digest.formatted("one")))
                .isEqualTo(Rows.single(database, digest.formatted("seven")));
    }

    @Test
    void anotherRunOfTheEditionIsNotStartedWhileOneIsInProgress() throws Exception {
        Path extract = Extracts.write(folder, "january.csv", Extracts.lines(1, 20));
        RunLock held = RunLock.tryAcquire(database.dataSource(), "main").orElseThrow();
        try {
            RunOutcome refused = application.run("main", extract);
            assertThat(refused.status()).isEqualTo(Status.RUN_IN_PROGRESS);
            assertThat(application.run("other", extract).status()).isEqualTo(Status.PUBLISHED);
        } finally {
            held.close();
        }
        assertThat(application.run("main", extract).status()).isEqualTo(Status.PUBLISHED);
    }

    private Object total(String edition) {
        return Rows.single(database, TOTAL.formatted(edition));
    }
}
