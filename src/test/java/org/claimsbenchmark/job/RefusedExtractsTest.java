package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.PackedExtracts;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** A refused extract is left out with all its lines, what stood under its name still counts, and the others go on. */
@Tag("database")
@Tag("any-server")
class RefusedExtractsTest {

    /** Cuts an extract of some hundred lines into several ranges. */
    private static final long SMALL_RANGES = 5_000;

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
    }

    static Stream<Arguments> refused() {
        List<String> rejects = new ArrayList<>(Extracts.lines(500, 300));
        for (int record = 0; record < 300; record += 10) {
            rejects.set(record, rejects.get(record).replace("2025-03-04", "2025-02-31"));
        }
        String whole = Extracts.text(Extracts.lines(500, 300));
        return Stream.of(
                        Map.entry("EXTRACT_EMPTY", bytes("")),
                        Map.entry("EXTRACT_EMPTY", bytes(Extracts.HEADER + "\n")),
                        Map.entry("NO_LAYOUT_FITS", bytes("a,b\n1,2\n")),
                        Map.entry("NOT_A_TEXT_EXTRACT", bytes("%PDF-1.7\n")),
                        Map.entry("EXTRACT_TRUNCATED", bytes(whole.substring(0, whole.length() - 40))),
                        Map.entry("EXTRACT_UNREADABLE", packedAndCutShort(whole)),
                        Map.entry("TOO_MANY_REJECTS", bytes(Extracts.text(rejects))))
                .flatMap(bad -> Stream.of(1, 4).map(threads -> Arguments.of(bad.getKey(), bad.getValue(), threads)));
    }

    @ParameterizedTest(name = "{index} {0}, {2} threads")
    @MethodSource("refused")
    void theOthersAreLoadedAndItsEarlierDeliveryStillCounts(String code, byte[] content, int threads)
            throws IOException {
        String undisturbed = edition + "-u";
        Path payer = Extracts.write(folder, "payer.csv", Extracts.lines(1, 40));
        application.run(undisturbed, payer);
        application.run(edition, payer);
        Path good = Extracts.write(folder, "good.csv", Extracts.lines(41, 300));
        application.run(undisturbed, good);

        Files.write(payer, content);
        RunOutcome outcome = application.run(edition, threads, SMALL_RANGES, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text())
                .contains("published WITHOUT 1 extract that is refused")
                .contains("payer.csv (its earlier delivery still counts)")
                .contains(code + ": payer.csv");
        assertThat(RestartTest.figures(database, edition)).isEqualTo(RestartTest.figures(database, undisturbed));
        assertThat(Rows.of(
                        database,
                        "select file_name, code, earlier_delivery_counts from benchmark.refused_extract where edition = '"
                                + edition + "'"))
                .extracting(row -> List.copyOf(row.values()))
                .containsExactly(List.of("payer.csv", code, true));
        assertThatNothingOfTheRefusedIsLoaded();

        RunOutcome again = application.run(edition, threads, SMALL_RANGES, folder);
        assertThat(again.status()).as(again.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(again.text()).contains(code + ": payer.csv").contains("what the edition showed before stands");
        assertThat(publications()).isEqualTo(2L);
        assertThat(unpublished()).containsExactly("refused");
        assertThatNothingOfTheRefusedIsLoaded();

        Files.writeString(payer, Extracts.text(Extracts.lines(1, 41)));
        assertThat(application.run(edition, folder).status()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.single(
                        database,
                        "select count(*) from claims.extract where edition = '" + edition
                                + "' and status = 'refused' and run_id not in (select run_id from claims.run)"))
                .isEqualTo(0L);
    }

    @Test
    void aFileThatIsWrittenToWhileItIsReadIsLeftOut() throws Exception {
        TestDatabase ownDatabase = TestDatabase.migrated();
        Extracts.write(folder, "good.csv", Extracts.lines(10_001, 20));
        Path arriving = Extracts.write(folder, "arriving.csv", Extracts.lines(1, 6_000));
        CompletableFuture<RunOutcome> outcome;
        try (Gate gate = Gate.before(ownDatabase, "insert", "claims.line", "true")) {
            outcome = CompletableFuture.supplyAsync(() -> TestRun.once(ownDatabase, "main", folder));
            gate.awaitWaiting(1);
            Files.writeString(arriving, Extracts.line("C6001", "P6001", "3000.00") + "\n", StandardOpenOption.APPEND);
        }
        assertThat(outcome.join().status()).as(outcome.join().text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.join().text()).contains("arriving.csv (nothing of this name counts)");
        assertThat(Rows.single(ownDatabase, "select count(*) from claims.line")).isEqualTo(20L);
    }

    @Test
    void aFileThatIsGoneWhenItIsReadIsLeftOut() throws Exception {
        TestDatabase ownDatabase = TestDatabase.migrated();
        Extracts.write(folder, "good.csv", Extracts.lines(10_001, 20));
        Path moved = Extracts.write(folder, "moved.csv", Extracts.lines(1, 20));
        CompletableFuture<RunOutcome> outcome;
        try (Gate gate = Gate.before(ownDatabase, "insert", "claims.rule", "true")) {
            outcome = CompletableFuture.supplyAsync(() -> TestRun.once(ownDatabase, "main", folder));
            gate.awaitWaiting(1);
            Files.delete(moved);
        }
        assertThat(outcome.join().status()).as(outcome.join().text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.join().text()).contains("EXTRACT_UNREADABLE: moved.csv", "check that it still lies there");
    }

    @Test
    void everyRefusedExtractIsNamedWithAllItsReasons() {
        Extracts.write(folder, "good.csv", Extracts.lines(1, 20));
        Extracts.write(folder, "empty.csv", "");
        Extracts.write(folder, "other.csv", "claim_id,claim_line_number,person_id,amount\n1,1,1,1\n");
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text())
                .contains("WITHOUT 2 extracts that are refused")
                .contains("EXTRACT_EMPTY: empty.csv")
                .contains("REQUIRED_COLUMN_MISSING: other.csv");
        assertThat(report()).contains("## Refused: not in these figures", "EXTRACT_EMPTY: empty.csv");
        assertThat(Rows.single(
                        database,
                        "select count(*) from benchmark.refused_extract where edition = '" + edition
                                + "' and not earlier_delivery_counts"))
                .isEqualTo(2L);
    }

    @Test
    void contentThatMovedToAnotherNameCountsThereWhenTheNewContentOfItsNameIsRefused() {
        Path january = Extracts.write(folder, "january.csv", Extracts.lines(1, 20));
        application.run(edition, january);
        Extracts.write(folder, "january.csv", "");
        Extracts.write(folder, "december.csv", Extracts.lines(1, 20));
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(Rows.of(
                        database,
                        "select file_name, records_kept from claims.extract where status = 'published' and edition = '"
                                + edition + "'"))
                .extracting(row -> List.copyOf(row.values()))
                .containsExactly(List.of("december.csv", 20L));
    }

    @Test
    void aRunWhoseReplacementsAreRefusedDoesNotMixTheJudgementsOfTwoReferences() {
        Path payer = Extracts.write(folder, "payer.csv", Extracts.lines(1, 20));
        application.run(edition, payer);
        Rows.execute(database, """
                update claims.run set reference_version = 'older' where edition = '%1$s';
                update claims.extract set reference_version = 'older' where edition = '%1$s'
                """.formatted(edition));
        String before = RestartTest.figures(database, edition);
        Extracts.write(folder, "payer.csv", "");
        Extracts.write(folder, "good.csv", Extracts.lines(21, 20));
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text())
                .contains("EXTRACT_EMPTY: payer.csv")
                .contains("payer.csv: its lines were classified by an earlier version of the reference tables");
        assertThat(RestartTest.figures(database, edition)).isEqualTo(before);

        Extracts.write(folder, "payer.csv", Extracts.lines(1, 21));
        assertThat(application.run(edition, folder).status()).isEqualTo(Status.PUBLISHED);
    }

    @Test
    void whatAnotherProgramVersionChangesIsPublishedWithoutTheRefused() {
        Path payer = Extracts.write(folder, "payer.csv", Extracts.lines(1, 20));
        application.run(edition, payer);
        Rows.execute(
                database, "update claims.run set program_version = 'older' where edition = '%s'".formatted(edition));
        Extracts.write(folder, "payer.csv", "");
        assertThat(application.run(edition, folder).status()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(application.run(edition, folder).status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(publications()).isEqualTo(2L);
    }

    private void assertThatNothingOfTheRefusedIsLoaded() {
        assertThat(Rows.single(
                        database,
                        "select count(*) from claims.line join claims.extract using (extract_id) where edition = '"
                                + edition + "' and status <> 'published'"))
                .isEqualTo(0L);
        assertThat(Rows.single(
                        database,
                        "select count(*) from claims.run_extract join claims.extract using (extract_id) where edition = '"
                                + edition + "' and role = 'refused' and run_extract.records_read is not null"))
                .isEqualTo(0L);
    }

    private List<Object> unpublished() {
        return Rows.of(
                        database,
                        "select status from claims.run where edition = '" + edition + "' and published_at is null")
                .stream()
                .map(row -> row.get("status"))
                .toList();
    }

    private Object publications() {
        return Rows.single(
                database,
                "select count(*) from claims.run where edition = '" + edition + "' and published_at is not null");
    }

    private String report() {
        try {
            return Files.readString(application
                    .reports()
                    .resolve("runs")
                    .resolve(Rows.single(
                                    database,
                                    "select run_id from claims.run where status = 'published' and edition = '" + edition
                                            + "'")
                            .toString())
                    .resolve("run.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packedAndCutShort(String text) {
        try {
            Path scratch = Files.createTempDirectory("packed");
            byte[] packed = Files.readAllBytes(PackedExtracts.GZIP.write(scratch, "whole.csv.gz", text));
            FileSystemUtils.deleteRecursively(scratch);
            return Arrays.copyOf(packed, packed.length - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
