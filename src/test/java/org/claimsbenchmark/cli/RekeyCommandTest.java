package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.load.EditionLock;
import org.claimsbenchmark.load.PseudonymKey;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.PreparedOnce;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After rekey a database is as if it had been built with the new key; or nothing is changed. */
@Tag("database")
class RekeyCommandTest {

    private static final String NEW_KEY_TEXT = "another key for tests, of no worth";
    private static final PseudonymKey NEW_KEY = new PseudonymKey(NEW_KEY_TEXT.getBytes(StandardCharsets.US_ASCII));

    private static final String PSEUDONYMS = "select e.edition, e.file_name, e.sha256, l.record_number, l.claim_key,"
            + " l.patient_key, l.provider_key, l.content_key from claims.line l join claims.extract e using (extract_id)"
            + " order by e.edition, e.file_name, e.sha256, l.record_number";

    private static final String FIGURES =
            "select name, digest from claims.receipt where kind = 'figures' order by 1, 2";

    private static final PreparedOnce PUBLISHED = new PreparedOnce();

    @TempDir
    private static Path published;

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Shell shell;

    @BeforeEach
    void openShell() {
        openShell(TestDatabase.migrated());
    }

    private void openShell(TestDatabase opened) {
        database = opened;
        shell = new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password())
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT)
                .with("CLAIMS_PSEUDONYM_KEY_NEW", NEW_KEY_TEXT);
    }

    /** The oracle is a database that was built with the new key from the start; the samples are of every layout. */
    @Test
    void everyPseudonymIsThatOfADatabaseBuiltWithTheNewKey() {
        Path samples = Path.of("input-samples").toAbsolutePath();
        TestRun.once(database, "main", samples);
        TestDatabase builtWithTheNewKey = TestDatabase.migrated();
        try (TestRun application = TestRun.on(builtWithTheNewKey, NEW_KEY)) {
            application.run("main", samples);
        }
        List<Map<String, Object>> before = pseudonyms(database);
        List<Map<String, Object>> expected = pseudonyms(builtWithTheNewKey);
        assertThat(before).hasSameSizeAs(expected).doesNotContainAnyElementsOf(expected);

        assertThat(shell.call("rekey")).as(shell.err()).isZero();
        assertThat(pseudonyms(database)).isEqualTo(expected);
        assertThat(Rows.of(database, "select fingerprint from claims.pseudonym_key"))
                .isEqualTo(Rows.of(builtWithTheNewKey, "select fingerprint from claims.pseudonym_key"));
        assertThat(shell.out())
                .contains(
                        "All " + expected.size() + " lines of ", "Set CLAIMS_PSEUDONYM_KEY to the new key from now on");
    }

    @Test
    void figuresStandTheOldKeyIsRefusedAndRunsGoOnUnderTheNewOne() {
        publish();
        List<Map<String, Object>> figures = Rows.of(database, FIGURES);
        assertThat(shell.call("rekey")).as(shell.err()).isZero();
        assertThat(Rows.of(database, FIGURES)).isEqualTo(figures);
        try (TestRun application = TestRun.on(database)) {
            assertThat(application.run("main", published.resolve("march.csv")).status())
                    .isEqualTo(Status.DATABASE_NOT_USABLE);
        }
        try (TestRun application = TestRun.on(database, NEW_KEY)) {
            RunOutcome verified = application.act("verify-4", new RunAction.Verify(4));
            assertThat(verified.status()).as(verified.text()).isEqualTo(Status.VERIFIED);
            assertThat(application.run("main", published.resolve("march.csv")).status())
                    .isEqualTo(Status.NOTHING_NEW);
            RunOutcome back = application.act("main", new RunAction.RollBack(2));
            assertThat(back.status()).as(back.text()).isEqualTo(Status.PUBLISHED);
            RunOutcome duplicate =
                    application.run("main", Extracts.write(folder, "january-again.csv", Extracts.lines(1, 19)));
            assertThat(duplicate.status()).as(duplicate.text()).isEqualTo(Status.PUBLISHED);
        }
        assertThat(Rows.single(
                        database,
                        "select sum(records_duplicate)::bigint from claims.extract"
                                + " where edition = 'main' and status = 'published'"))
                .as("lines of before are recognised in what comes under the new key")
                .isEqualTo(19L);
        assertThat(shell.call("rekey")).isZero();
        assertThat(shell.out()).contains("The database is under the new key already.");
    }

    @Test
    void everyExtractThatIsGoneIsNamedAndNothingIsChanged() throws IOException {
        publish(database, folder);
        List<Map<String, Object>> before = everything();
        Path elsewhere = Files.createDirectory(folder.resolve("archive"));
        Files.move(folder.resolve("march.csv"), elsewhere.resolve("march-2025.csv"));
        Files.writeString(folder.resolve("february.csv"), "overwritten by another delivery\n");
        assertThat(shell.call("rekey")).isEqualTo(3);
        assertThat(shell.err())
                .contains(
                        "march.csv (extract 3 of edition main): expected its content, SHA-256 ",
                        "february.csv (extract 2 of edition main)",
                        "february.csv (extract 4 of edition other)",
                        "Nothing is changed: the key stays as it was.")
                .doesNotContain("january.csv");
        assertThat(everything()).isEqualTo(before);

        Files.write(
                elsewhere.resolve("second.csv"),
                Extracts.text(Extracts.lines(201, 15)).getBytes(StandardCharsets.UTF_8));
        assertThat(shell.call("rekey", elsewhere.toString())).as(shell.err()).isZero();
        assertThat(everything()).isNotEqualTo(before);
    }

    @Test
    void contentThatCameTwiceIsFoundWhereOneOfItsFilesIsLeft() throws IOException {
        Path first = Extracts.write(folder, "january.csv", Extracts.lines(1, 12));
        Path copy = Files.copy(first, folder.resolve("a-copy.csv"));
        try (TestRun application = TestRun.on(database)) {
            application.run("main", first);
            application.run("other", copy);
        }
        Files.delete(first);
        assertThat(shell.call("rekey")).as(shell.err()).isZero();
        assertThat(shell.out()).contains("All 24 lines of 2 extracts are under the new key");
    }

    @Test
    void aLineThatIsNotReadAsItWasHoldsTheChangeBack() {
        publish();
        Rows.execute(
                database,
                "update claims.line set content_key = gen_random_uuid() where extract_id = 3 and record_number = 3");
        List<Map<String, Object>> before = everything();
        assertThat(shell.call("rekey")).isEqualTo(3);
        assertThat(shell.err())
                .contains("march.csv (extract 3 of edition main): 1 of its 12 lines are read otherwise now");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void duringARunOfAnyEditionTheKeyStays() throws SQLException {
        publish();
        List<Map<String, Object>> before = everything();
        try (Connection run = database.connect()) {
            assertThat(EditionLock.tryAcquire(run, "an-edition-to-come")).isTrue();
            assertThat(shell.call("rekey")).isEqualTo(5);
            assertThat(shell.err()).contains("a run is in progress");
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void duringTheChangeNoRunBegins() throws SQLException {
        try (Connection rekeying = database.connect();
                TestRun application = TestRun.on(database)) {
            rekeying.setAutoCommit(false);
            assertThat(EditionLock.tryAcquireAllInTransaction(rekeying)).isTrue();
            assertThat(application
                            .run("main", Extracts.write(folder, "march.csv", Extracts.lines(1, 12)))
                            .status())
                    .isEqualTo(Status.RUN_IN_PROGRESS);
        }
    }

    @Test
    void aNewKeyHasToBeGivenAndToBeAnother() {
        publish();
        assertThat(shell.with("CLAIMS_PSEUDONYM_KEY_NEW", TestRun.KEY_TEXT).call("rekey"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("CLAIMS_PSEUDONYM_KEY_NEW is the key that the database has already");
        assertThat(shell.with("CLAIMS_PSEUDONYM_KEY_NEW", "short").call("rekey"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("CLAIMS_PSEUDONYM_KEY_NEW is too short");
        assertThat(shell.with("CLAIMS_PSEUDONYM_KEY", NEW_KEY_TEXT)
                        .with("CLAIMS_PSEUDONYM_KEY_NEW", "a third key for tests, of no worth")
                        .call("rekey"))
                .isEqualTo(4);
        assertThat(shell.err()).contains("the database was built with another pseudonym key");
        Shell without = new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT);
        assertThat(without.call("rekey")).isEqualTo(2);
        assertThat(without.err()).contains("CLAIMS_PSEUDONYM_KEY_NEW is not set");
    }

    @Test
    void whoeverMayOnlyLoadChangesNoKey() {
        publish();
        List<Map<String, Object>> before = everything();
        TestDatabase loader = database.loader();
        shell.with("SPRING_DATASOURCE_USERNAME", loader.user()).with("SPRING_DATASOURCE_PASSWORD", loader.password());
        assertThat(shell.call("rekey")).isEqualTo(4);
        assertThat(shell.err()).contains("call this as the owner of the tables");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void neitherAKeyNorAnIdentifierIsPrinted() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 20));
        lines.add(Extracts.line("CANARYCLAIM", "CANARYPATIENT", "3000.00"));
        TestRun.once(database, "main", Extracts.write(folder, "january.csv", lines));
        assertThat(shell.call("rekey")).as(shell.err()).isZero();
        assertThat(shell.out() + shell.err()).doesNotContain("CANARY", TestRun.KEY_TEXT, NEW_KEY_TEXT);
        assertThat(shell.call("rekey", "--help")).isZero();
    }

    /** Run 1 loads january with a reject, 2 february, 3 takes february out, 4 loads march; run 5 is of another edition. */
    private void publish() {
        openShell(PUBLISHED.copy(prepared -> publish(prepared, published)));
    }

    private static void publish(TestDatabase database, Path folder) {
        List<String> january = new ArrayList<>(Extracts.lines(1, 19));
        january.add(Extracts.line("C99", "P99", "no amount"));
        try (TestRun application = TestRun.on(database)) {
            application.run("main", Extracts.write(folder, "january.csv", january));
            application.run("main", Extracts.write(folder, "february.csv", Extracts.lines(201, 15)));
            application.act("main", new RunAction.Withdraw("february.csv"));
            application.run("main", Extracts.write(folder, "march.csv", Extracts.lines(401, 12)));
            application.run("other", folder.resolve("february.csv"));
        }
    }

    private List<Map<String, Object>> everything() {
        List<Map<String, Object>> rows = new ArrayList<>(pseudonyms(database));
        rows.addAll(Rows.of(database, "select fingerprint, created_at::text from claims.pseudonym_key"));
        return rows;
    }

    private static List<Map<String, Object>> pseudonyms(TestDatabase database) {
        return Rows.of(database, PSEUDONYMS);
    }
}
