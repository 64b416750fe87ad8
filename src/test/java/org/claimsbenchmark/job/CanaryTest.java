package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * Marked values are planted in good and bad records. No identifier may be anywhere in the database; no value at all may be
 * in the job's own tables, the logs, the outcome or the report.
 */
@Tag("database")
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String IDENTIFIER = "CANARYID";
    private static final String VALUE = "CANARY";

    @TempDir
    private Path folder;

    @Test
    void aPublishedRunLeavesNoIdentifierInTheDatabaseAndNoValueInItsWords(CapturedOutput output) throws IOException {
        List<String> lines = goodLines();
        lines.addAll(badLines());
        TestDatabase database = TestDatabase.migrated();
        try (TestRun run = TestRun.on(database)) {
            RunOutcome outcome = run.run("main", Extracts.write(folder, "planted.csv", lines));
            assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
            assertThat(outcome.text()).doesNotContain(VALUE);
            RunOutcome replayed = run.replay("main", "planted.csv", folder);
            assertThat(replayed.status()).as(replayed.text()).isEqualTo(Status.INPUT_REFUSED);
            assertThat(replayed.text()).doesNotContain(VALUE);
            assertThat(filesBelow(run.reports()))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).doesNotContain(VALUE));
        }
        assertThat(Rows.single(database, "select count(*) from claims.reject")).isEqualTo(5L);
        assertThat(tablesWith(database, IDENTIFIER)).isEmpty();
        assertThat(tablesWith(database, VALUE))
                .allSatisfy(table -> assertThat(table)
                        .as("payer names may stand: on the lines, and in the list of names that no table knows")
                        .isIn("claims.line", "published.unknown_code"));
        assertThat(output.getAll()).doesNotContain(VALUE);
    }

    @Test
    void aRefusedRunTellsNoValue(CapturedOutput output) {
        TestDatabase database = TestDatabase.migrated();
        RunOutcome outcome = TestRun.once(database, "main", Extracts.write(folder, "planted.csv", badLines()));
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).doesNotContain(VALUE);
        assertThat(tablesWith(database, VALUE)).isEmpty();
        assertThat(output.getAll()).doesNotContain(VALUE);
    }

    @Test
    void aRunThatLeavesOutARefusedExtractTellsNoValueOfIt(CapturedOutput output) throws IOException {
        TestDatabase database = TestDatabase.migrated();
        try (TestRun run = TestRun.on(database)) {
            Extracts.write(folder, "planted.csv", badLines());
            Extracts.write(folder, "headless.csv", String.join("\n", goodLines()) + "\n");
            Extracts.write(folder, "good.csv", Extracts.lines(1, 20));
            RunOutcome outcome = run.run("main", folder);
            assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
            assertThat(outcome.text()).doesNotContain(VALUE);
            assertThat(filesBelow(run.reports()))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).doesNotContain(VALUE));
        }
        assertThat(tablesWith(database, VALUE)).isEmpty();
        assertThat(output.getAll()).doesNotContain(VALUE);
    }

    @Test
    void aFileWithoutAHeaderHasNoneOfItsFirstRowRepeated(CapturedOutput output) {
        TestDatabase database = TestDatabase.migrated();
        RunOutcome outcome = TestRun.once(
                database, "main", Extracts.write(folder, "headless.csv", String.join("\n", goodLines()) + "\n"));
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).doesNotContain(VALUE);
        assertThat(tablesWith(database, VALUE)).isEmpty();
        assertThat(output.getAll()).doesNotContain(VALUE);
    }

    /** Identifiers of a sound X12 file, values that make its lines rejects, and values where its structure breaks. */
    @Test
    void x12LeavesNoIdentifierBehindWhetherItIsLoadedRejectedOrRefused(CapturedOutput output) throws IOException {
        String sound = Files.readString(
                        Path.of("input-samples/x12-837/many-claims-and-transactions/many-claims-and-transactions.837"))
                .replace("many-claim-", IDENTIFIER + "CLAIM")
                .replace("many-member-", IDENTIFIER + "MEMBER")
                .replace("SYNTHETIC*PERSON", VALUE + "LAST*" + VALUE + "FIRST")
                .replace("9000000702", IDENTIFIER);
        Path inputs = Files.createDirectory(folder.resolve("x12"));
        Files.writeString(inputs.resolve("sound.837"), sound);
        Files.writeString(
                inputs.resolve("rejects.837"),
                sound.replaceFirst("D8\\*20250310", "D8*CANARYDATE")
                        .replaceFirst("\\*1200.00\\*UN", "*CANARYAMOUNT*UN"));
        Files.writeString(inputs.resolve("level.837"), sound.replaceFirst("HL\\*2\\*1", "HL*CANARY*CANARY"));
        Files.writeString(inputs.resolve("segment.837"), sound.replaceFirst("LX\\*1~", "CANARY*CANARY~"));
        Files.writeString(inputs.resolve("count.837"), sound.replaceFirst("SE\\*47", "SE*CANARY"));
        Files.writeString(inputs.resolve("cut.837"), sound.substring(0, sound.indexOf("CANARYLAST") + 6));
        Files.writeString(inputs.resolve("version.837"), sound.replace("005010X222A1", "CANARYX222A1"));
        TestDatabase database = TestDatabase.migrated();
        try (TestRun run = TestRun.on(database)) {
            RunOutcome outcome = run.run("main", inputs);
            assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
            assertThat(outcome.text())
                    .contains("level.837", "count.837", "cut.837", "version.837")
                    .doesNotContain(VALUE);
            assertThat(filesBelow(run.reports()))
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).doesNotContain(VALUE));
        }
        assertThat(Rows.single(database, "select count(*) from claims.line")).isNotEqualTo(0L);
        assertThat(tablesWith(database, VALUE)).isEmpty();
        assertThat(output.getAll()).doesNotContain(VALUE);
    }

    @Test
    void aStatementThatFailsOnARowTellsNothingOfTheRow(CapturedOutput output) {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, "alter table claims.line add constraint for_the_test check (procedure_code <> '20982')");
        RunOutcome outcome = TestRun.once(database, "main", Extracts.write(folder, "planted.csv", goodLines()));
        assertThat(outcome.status()).isEqualTo(Status.FAULT);
        assertThat(outcome.text()).contains("for_the_test").doesNotContain(VALUE);
        assertThat(tablesWith(database, VALUE)).isEmpty();
        assertThat(output.getAll()).doesNotContain(VALUE);
    }

    @Test
    void aDatabaseThatQuotesARowInItsMessageIsNotQuoted(CapturedOutput output) {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, """
                create function public.tell() returns trigger language plpgsql as
                  $$ begin raise exception 'row: %', new::text; end $$;
                create trigger tell before insert on claims.line for each row execute function public.tell()
                """);
        RunOutcome outcome = TestRun.once(database, "main", Extracts.write(folder, "planted.csv", goodLines()));
        assertThat(outcome.status()).isEqualTo(Status.FAULT);
        assertThat(outcome.text()).doesNotContain(VALUE);
        assertThat(tablesWith(database, VALUE)).isEmpty();
        assertThat(output.getAll()).doesNotContain(VALUE);
    }

    private static List<String> goodLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add(Extracts.line(IDENTIFIER + "C" + i, IDENTIFIER + "P" + i, "3000.00")
                    .replace("Aetna PPO", "CANARYPAYER")
                    .replaceAll("199999998\\d", IDENTIFIER + "NPI"));
        }
        return lines;
    }

    private static List<String> badLines() {
        String good = goodLines().get(0);
        return List.of(
                good.replace("2025-03-04", "CANARYDATE"),
                good.replace("6400.00", "CANARYAMOUNT"),
                good.replace(",1,20982,", ",CANARYUNITS,20982,"),
                good + ",CANARYFIELD",
                good.replace("CANARYPAYER", "\"CANARYQUOTE\" and more"));
    }

    /** Tables of every schema of the project any row of which holds the text. */
    private static List<String> tablesWith(TestDatabase database, String text) {
        return Rows.of(
                        database,
                        "select table_schema || '.' || table_name as name from information_schema.tables"
                                + " where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'")
                .stream()
                .map(row -> (String) row.get("name"))
                .filter(table -> (Boolean) Rows.single(
                        database,
                        "select exists (select from " + table + " t where upper(t::text) like '%" + text + "%')"))
                .toList();
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(file + Files.readString(file));
            }
            return texts;
        }
    }
}
