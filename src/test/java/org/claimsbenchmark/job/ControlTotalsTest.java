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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An extract that is not what is stated of it is refused with both figures, and the others go on. */
@Tag("database")
@Tag("any-server")
class ControlTotalsTest {

    private static final int RECORDS = 400;
    /** Every record bills 6400.00, every second one, of another procedure, 0.10 more. */
    private static final String BILLED = "2560020.00";

    private static TestDatabase database;

    @AutoClose
    private static TestRun application;

    @TempDir
    private Path folder;

    private String edition;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestRun.on(database);
    }

    @BeforeEach
    void ownEdition(TestInfo test) {
        edition = "e" + Math.abs((test.getDisplayName() + test.getTestMethod()).hashCode());
        Extracts.write(folder, "good.csv", Extracts.lines(1, 20));
        Extracts.write(folder, "payer.csv", halfOutOfScope());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anExtractThatIsWhatIsStatedIsLoadedWhateverItsRanges(int threads) {
        control("{\"records\": 400, \"billed\": " + BILLED + ", \"from\": \"2025-03-04\", \"to\": \"2025-03-04\"}");
        RunOutcome outcome = application.run(edition, threads, 5_000, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.single(
                        database,
                        "select count(*) > 5 and sum(billed_total_cents) = 256002000 from claims.extract_count"
                                + " join claims.extract using (extract_id)"
                                + " where file_name = 'payer.csv' and edition = '" + edition + "'"))
                .isEqualTo(true);
        assertThat(Rows.single(
                        database,
                        "select count(billed_total_cents) from claims.extract_count join claims.extract using (extract_id)"
                                + " where file_name = 'good.csv' and edition = '" + edition + "'"))
                .as("where no billed total is stated, none is summed")
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"records\": 401}|states 401 records, found 400",
                "{\"billed\": 2560020.01}|states 2560020.01 dollars billed over all records, found 2560020.00",
                "{\"billed\": 1280000.00}|states 1280000.00 dollars billed over all records, found 2560020.00",
                "{\"from\": \"2025-03-05\"}|states service dates from 2025-03-05, found 200 records of the procedures in scope",
                "{\"to\": \"2025-03-03\"}|states service dates to 2025-03-03, found 200 records of the procedures in scope",
            })
    void anExtractThatIsNotIsRefusedWithBothFiguresAndTheOthersGoOn(String control, String expected) {
        control(control);
        RunOutcome outcome = application.run(edition, 4, 5_000, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text())
                .contains("CONTROL_TOTALS_DIFFER: payer.csv: payer.csv.control.json " + expected)
                .contains("ask the deliverer which is right");
        assertThat(linesOf("payer.csv")).isEqualTo(0L);
        assertThat(linesOf("good.csv")).isEqualTo(20L);
    }

    @Test
    void allThatDiffersIsTold() {
        control("{\"records\": 401, \"billed\": 1, \"to\": \"2024-12-31\"}");
        assertThat(application.run(edition, folder).text())
                .contains("states 401 records", "states 1.00 dollars", "states service dates to 2024-12-31");
    }

    @Test
    void aDigestOfAnotherContentIsToldBeforeAnythingIsLoaded() {
        control("{\"sha256\": \"" + "0".repeat(64) + "\"}");
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text()).contains("payer.csv.control.json states SHA-256 0000", "meant for another extract");
        assertThat(Rows.single(
                        database,
                        "select count(*) from claims.extract where file_name = 'payer.csv' and edition = '" + edition
                                + "'"))
                .isEqualTo(0L);
    }

    @Test
    void aMismatchKeepsTheLinesOfTheEarlierDeliveryUntilTheControlFileIsCorrected() {
        application.run(edition, Extracts.write(folder, "payer.csv", Extracts.lines(1_000, 30)));
        Extracts.write(folder, "payer.csv", halfOutOfScope());
        control("{\"records\": 401}");
        RunOutcome outcome = application.run(edition, folder.resolve("payer.csv"));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(linesOf("payer.csv")).isEqualTo(30L);
        control("{\"records\": 400}");
        assertThat(application.run(edition, folder.resolve("payer.csv")).status())
                .isEqualTo(Status.PUBLISHED);
        assertThat(linesOf("payer.csv")).isEqualTo(200L);
    }

    @Test
    void controlTotalsCanBeRequired() {
        control("{\"records\": 400}");
        RunOutcome outcome = application.runWithControl(edition, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text())
                .contains("CONTROL_TOTALS_MISSING: good.csv: expected control totals, as --require-control asks for");
        assertThat(linesOf("payer.csv")).isEqualTo(200L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "{\"recrods\": 400}|key recrods: expected one of file, records, billed, sha256, from, to",
                "{\"records\": 400, \"file\": \"other.csv\"}|it is meant for another extract than payer.csv",
            })
    void aControlFileThatCannotBeUsedRefusesItsExtractAlone(String control, String expected) {
        control(control);
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text()).contains("CONTROL_FILE_UNUSABLE: ").contains(expected);
        assertThat(linesOf("payer.csv")).isEqualTo(0L);
        assertThat(linesOf("good.csv")).isEqualTo(20L);
    }

    @Test
    void chargesThatAKilledRunHadSummedCountOnce() {
        TestDatabase own = TestDatabase.migrated();
        List<String> lines = Extracts.lines(1, 12_000);
        Path large = Extracts.write(folder.resolve("own"), "large.csv", lines);
        Extracts.write(folder.resolve("own"), "large.csv.control.json", "{\"billed\": \"76800000.00\"}");
        try (Gate gate = Gate.before(own, "insert", "claims.line", "new.record_number > 9000");
                Program killed = Program.start(own, "run", large.toString())) {
            gate.awaitWaiting(1);
            killed.kill();
        }
        assertThat((Long) Rows.single(own, "select sum(billed_total_cents)::bigint from claims.extract_count"))
                .isBetween(1L, 7_679_999_999L);
        RunOutcome resumed = TestRun.once(own, "main", large);
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(Status.PUBLISHED);
    }

    private void control(String json) {
        Extracts.write(folder, "payer.csv.control.json", json);
    }

    private Object linesOf(String file) {
        return Rows.single(
                database,
                "select count(*) from claims.line join claims.extract using (extract_id) where edition = '" + edition
                        + "' and file_name = '" + file + "' and status <> 'replaced'");
    }

    private static List<String> halfOutOfScope() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            lines.add(
                    i % 2 == 0
                            ? Extracts.line("D" + i, "Q" + i, "3000.00")
                            : Extracts.line("D" + i, "Q" + i, "99213", "2019-01-01", "6400.10", "1.00", "1.00", "1"));
        }
        return lines;
    }
}
