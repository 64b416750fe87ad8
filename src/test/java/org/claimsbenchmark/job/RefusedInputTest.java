package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.PackedExtracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with nothing that can be loaded: each input is named with what was expected, and nothing is published. */
@Tag("database")
class RefusedInputTest {

    private static TestDatabase database;

    @AutoClose
    private static TestRun application;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestRun.on(database);
    }

    @Test
    void noSuchFile() {
        refused(folder.resolve("absent.csv"), "absent.csv", "no such file");
    }

    @Test
    void aFolderWithNoExtract() {
        refused(folder, folder.getFileName().toString(), "without any file named .csv");
    }

    @Test
    void anEmptyFile() {
        refused(Extracts.write(folder, "empty.csv", ""), "EXTRACT_EMPTY", "empty.csv");
    }

    @Test
    void aHeaderOnly() {
        refused(Extracts.write(folder, "header.csv", Extracts.HEADER + "\n"), "EXTRACT_EMPTY", "header.csv");
    }

    @Test
    void aHeaderThatNoLayoutFits() {
        refused(
                Extracts.write(folder, "other.csv", "claim_id,subscriber,service,amount\n1,1,1,1\n"),
                "NO_LAYOUT_FITS",
                "hcpcs_code",
                "nearest",
                "tuva");
    }

    @Test
    void aHeaderThatLacksRequiredColumns() {
        refused(
                Extracts.write(folder, "near.csv", "claim_id,claim_line_number,person_id,amount\n1,1,1,1\n"),
                "REQUIRED_COLUMN_MISSING",
                "hcpcs_code",
                "claim_line_start_date",
                "tuva");
    }

    @Test
    void aBinaryFileUnderACsvName() throws Exception {
        refused(Extracts.write(folder, "pdf.csv", "%PDF-1.7\n"), "NOT_A_TEXT_EXTRACT", "pdf.csv");
        Path zip = Files.write(folder.resolve("zip.csv"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3});
        refused(zip, "zip.csv: found a ZIP archive that is damaged");
    }

    @Test
    void aPackedExtractThatIsCutShort() throws Exception {
        Path whole = PackedExtracts.GZIP.write(folder, "whole.csv.gz", Extracts.text(Extracts.lines(1, 30)));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(bytes, bytes.length - 1));
        refused(cut, "EXTRACT_UNREADABLE", "cut.csv.gz", "expected to read the file to its end", "gzip -t");
    }

    @Test
    void aLastRecordThatIsCutShort() {
        String text = Extracts.HEADER + "\n" + String.join("\n", Extracts.lines(1, 30));
        refused(
                Extracts.write(folder, "cut.csv", text.substring(0, text.length() - 40)),
                "EXTRACT_TRUNCATED",
                "record 30");
    }

    @Test
    void aFileThatIsStillBeingDelivered() throws Exception {
        TestDatabase ownDatabase = TestDatabase.migrated();
        Path extract = Extracts.write(folder, "arriving.csv", Extracts.lines(1, 6_000));
        CompletableFuture<RunOutcome> outcome;
        try (Gate gate = Gate.before(ownDatabase, "insert", "claims.line", "true")) {
            outcome = CompletableFuture.supplyAsync(() -> TestRun.once(ownDatabase, "main", extract));
            gate.awaitWaiting(1);
            Files.writeString(extract, Extracts.line("C6001", "P6001", "3000.00") + "\n", StandardOpenOption.APPEND);
        }
        assertThat(outcome.join().status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.join().text()).contains("arriving.csv").contains("wait until its delivery has ended");
        assertThat(TestRun.once(ownDatabase, "main", extract).status()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.single(ownDatabase, "select records_kept from claims.extract"))
                .isEqualTo(6_001L);
    }

    @Test
    void moreRejectsThanAllowed() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 20));
        lines.set(3, lines.get(3).replace("2025-03-04", "2025-02-31"));
        lines.set(4, lines.get(4).replace("6400.00", "64x0.00"));
        refused(
                Extracts.write(folder, "rejects.csv", lines),
                "TOO_MANY_REJECTS",
                "2 of 20",
                "BAD_AMOUNT 1",
                "BAD_DATE 1",
                "--max-reject-share");
    }

    @Test
    void asManyRejectsAsAllowedAreNoReasonToRefuse() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 20));
        lines.set(3, lines.get(3).replace("2025-03-04", "2025-02-31"));
        RunOutcome outcome = application.run("five-percent", Extracts.write(folder, "rejects.csv", lines));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void whenEveryExtractIsRefusedAllAreNamed() {
        Extracts.write(folder, "empty.csv", "");
        Extracts.write(folder, "other.csv", "a,b\n1,2\n");
        refused(folder, "EXTRACT_EMPTY: empty.csv", "NO_LAYOUT_FITS: other.csv");
    }

    @Test
    void aPathThatGivesNothingHoldsBackTheWholeRun() {
        Extracts.write(folder, "good.csv", Extracts.lines(1, 20));
        RunOutcome outcome = application.run("main", folder, folder.resolve("absent.csv"));
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("absent.csv");
    }

    @Test
    void twoInputsOfOneNameAndDifferentContent() {
        Path one = Extracts.write(folder.resolve("one"), "same.csv", Extracts.lines(1, 20));
        Path two = Extracts.write(folder.resolve("two"), "same.csv", Extracts.lines(2, 20));
        RunOutcome outcome = application.run("main", one, two);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("same.csv").contains("rename");
    }

    @Test
    void aNulByteOrABrokenQuoteOrAnEndlessFieldCostsOneRecordOnly() throws Exception {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 100));
        lines.set(10, lines.get(10).replace("Aetna PPO", "Aetna\u0000PPO"));
        lines.set(20, lines.get(20).replace("Aetna PPO", "\"Aetna PPO"));
        lines.set(30, lines.get(30).replace("Aetna PPO", "x".repeat(10_000_000)));
        lines.set(40, lines.get(40) + ",one field more");
        Path extract = Extracts.write(folder, "four-bad.csv", lines);
        RunOutcome outcome = application.run("four-bad", extract);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.of(
                        database,
                        "select record_number, code from claims.reject join claims.extract using (extract_id)"
                                + " where edition = 'four-bad' order by record_number"))
                .extracting(row -> row.get("record_number") + " " + row.get("code"))
                .containsExactly("11 BAD_ENCODING", "21 UNCLOSED_QUOTE", "31 RECORD_TOO_LONG", "41 WRONG_FIELD_COUNT");
        assertThat(Rows.single(database, "select records_kept from claims.extract where edition = 'four-bad'"))
                .isEqualTo(96L);
    }

    @Test
    void bytesThatAreNotUtf8AreReportedByPosition() throws Exception {
        String text = Extracts.HEADER + "\n" + String.join("\n", Extracts.lines(1, 40)) + "\n";
        byte[] bytes = text.replaceFirst("Aetna", "\u00c4etna").getBytes(StandardCharsets.ISO_8859_1);
        RunOutcome outcome = application.run("latin", Files.write(folder.resolve("latin.csv"), bytes));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(
                        Rows.single(
                                database,
                                "select sentence from claims.reject join claims.extract using (extract_id) where edition = 'latin'"))
                .asString()
                .contains("record 1 (line 2)")
                .contains("UTF-8");
    }

    private void refused(Path input, String... words) {
        RunOutcome outcome = application.run("main", input);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains(words).contains("Nothing of this run is published");
        assertThat(Rows.single(
                        database, "select count(*) from claims.run where edition = 'main' and status = 'published'"))
                .isEqualTo(0L);
        assertThat(
                        Rows.single(
                                database,
                                "select count(*) from claims.line join claims.extract using (extract_id) where edition = 'main'"))
                .isEqualTo(0L);
    }
}
