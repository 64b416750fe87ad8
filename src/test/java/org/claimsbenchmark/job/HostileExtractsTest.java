package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.PackedExtracts;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever delivers extracts may mean harm: through the whole job, nothing that they write is more than text. */
@Tag("database")
@Tag("any-server")
class HostileExtractsTest {

    /** What SQL, COPY, spreadsheets, Markdown, HTML or a terminal could take for their own. */
    private static final List<String> HOSTILE = List.of(
            "'; drop table claims.line; --",
            "$$; drop schema claims cascade; $$",
            "\\.",
            "a\\N",
            "\\x27\\t\\",
            "{} %s ? :name ${user.home} #{T(java.lang.Runtime)}",
            "=HYPERLINK(\"\"http://x.example\"\";1)",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(1)",
            "<script>alert(1)</script>",
            "[a](javascript:alert(1))",
            "x\u001b]0;title\u0007\u001b[2J",
            "a\rb",
            "x' or '1'='1");

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
    void valuesThatAreStatementsFormulasOrMarkupAreText() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> payers = new ArrayList<>();
        for (String hostile : HOSTILE) {
            String payer = hostile.replace("\"\"", "\"");
            payers.add(payer);
            for (int patient = 0; patient < 12; patient++) {
                lines.add(Extracts.line("claim " + hostile + patient, "person " + hostile + patient, "3000.00")
                        .replace("claim " + hostile + patient, quoted("claim " + hostile + patient))
                        .replace("person " + hostile + patient, quoted("person " + hostile + patient))
                        .replace("Aetna PPO", quoted(hostile))
                        .replaceAll("199999998\\d", Matcher.quoteReplacement(quoted(hostile))));
            }
        }
        long tables = countOfTables();
        RunOutcome outcome = application.run("values", Extracts.write(folder, "values.csv", lines));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(countOfTables()).isEqualTo(tables);
        assertThat(
                        Rows.single(
                                database,
                                "select count(*) from claims.line join claims.extract using (extract_id) where edition = 'values'"))
                .isEqualTo(12L * HOSTILE.size());
        String names = "select distinct payer_name from claims.line join claims.extract using (extract_id)"
                + " where edition = 'values'";
        assertThat(Rows.of(database, names))
                .extracting(row -> (String) row.get("payer_name"))
                .containsExactlyInAnyOrderElementsOf(payers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table claims.line; --.csv",
                "$$; drop schema claims cascade; $$.csv",
                "=cmd|'calc'!A0.csv",
                "<img src=x onerror=alert(1)>.csv",
                "[a](javascript:alert(1)).csv",
                "`${user.home}` {} %s.csv",
                "\\N\\.\\x27.csv",
                "--edition=main.csv"
            })
    void fileNamesThatAreStatementsFormulasOrMarkupAreText(String name) throws IOException {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 30));
        lines.add(Extracts.lines(31, 1).get(0).replace("2025-03-04", "no date"));
        Extracts.write(folder, name, lines);
        String edition = "file-" + Integer.toHexString(name.hashCode());
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.single(database, "select file_name from benchmark.extract where edition = '" + edition + "'"))
                .isEqualTo(name);
        Object run = Rows.single(database, "select run_id from benchmark.run where edition = '" + edition + "'");
        try (Stream<Path> files = Files.walk(application.reports())) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("/" + run + "/")
                            || file.toString().contains("/" + run + "-"))
                    .toList();
            assertThat(written).anyMatch(file -> file.toString().endsWith(".md"));
            for (Path file : written) {
                assertThat(file.getFileName().toString()).matches("[A-Za-z0-9._-]+");
                if (file.toString().endsWith(".md")) {
                    assertThat(Files.readString(file)).doesNotContain("<img", "[a](");
                }
                if (file.toString().endsWith(".csv")) {
                    assertThat(Files.readString(file)).doesNotContainPattern("(?m)(^|,)\"?[=+@-]");
                }
            }
        }
    }

    @Test
    void headersThatAreFormulasAreNoneInTheListOfRejects() throws IOException {
        String header = Extracts.HEADER.replace("claim_line_start_date", "=cmd|' /C calc'!A0");
        Path file = Files.writeString(
                folder.resolve("headers.csv"), header + "\n" + String.join("\n", Extracts.lines(1, 20)) + "\n");
        RunOutcome outcome = application.run("headers", file);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("claim_line_start_date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines.csv", "\u001b[2Jclear.csv", "turn\u202evsc.csv", "sub\nfolder/claims.csv"})
    void namesThatWouldForgeALineOrCommandATerminalAreRefused(String name) {
        Path file = folder.resolve(name);
        Extracts.write(file.getParent(), file.getFileName().toString(), Extracts.lines(1, 20));
        RunOutcome outcome = application.run("names", folder);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text())
                .contains("characters that do not print", "?", "rename")
                .doesNotContain("\u001b", "\u202e");
        assertThat(outcome.text().lines())
                .noneMatch(line -> line.startsWith("lines.csv") || line.startsWith("folder/"));
    }

    @Test
    void aLinkOutOfTheFolderIsNotFollowedAndHoldsTheRunBack(@TempDir Path elsewhere) throws IOException {
        Path secret = Extracts.write(elsewhere, "secret.csv", Extracts.lines(1, 20));
        Extracts.write(folder, "good.csv", Extracts.lines(21, 20));
        Path file = Files.createSymbolicLink(folder.resolve("linked.csv"), secret);
        Path below = Files.createSymbolicLink(folder.resolve("more"), elsewhere);
        RunOutcome outcome = application.run("links", folder);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text())
                .contains(file + ": a link that leads out of the folder")
                .contains(below + ": a link that leads out of the folder")
                .contains("put the file itself there, or name it on the command line");
        assertThat(Rows.of(database, "select from claims.extract where edition = 'links'"))
                .isEmpty();

        Files.delete(below);
        Files.delete(file);
        Files.createSymbolicLink(folder.resolve("linked.csv"), folder.resolve("good.csv"));
        assertThat(application.run("links", folder).status()).isEqualTo(Status.PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.csv",
                "/tmp/evil.csv",
                "a/../../evil.csv",
                "C:\\evil.csv",
                "..\\evil.csv",
                "a\u0000b.csv"
            })
    void anEntryThatWouldLeadOutOfTheArchiveIsRefused(String entry) throws IOException {
        byte[] content = Extracts.text(Extracts.lines(1, 20)).getBytes(StandardCharsets.UTF_8);
        Path archive =
                Files.write(folder.resolve("in.zip"), PackedExtracts.zip(Map.of("good.csv", content, entry, content)));
        RunOutcome outcome = application.run("entries", archive);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("no plain path below the archive").doesNotContain("\u0000");
        assertThat(Rows.of(database, "select from claims.extract where edition = 'entries'"))
                .isEmpty();
    }

    @Test
    void aFewBytesThatUnpackWithoutEndRefuseTheirExtractAlone() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream bomb = new BZip2CompressorOutputStream(packed)) {
            bomb.write((Extracts.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = new byte[1 << 20];
            java.util.Arrays.fill(megabyte, (byte) '\n');
            for (int i = 0; i < 110; i++) {
                bomb.write(megabyte);
            }
        }
        assertThat(packed.size()).isLessThan(20_000);
        Files.write(folder.resolve("bomb.csv.bz2"), packed.toByteArray());
        Extracts.write(folder, "good.csv", Extracts.lines(1, 20));
        RunOutcome outcome = application.run("bombs", folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED_WITHOUT_SOME);
        assertThat(outcome.text()).contains("unpacks to more than 1000 times its size");
    }

    @Test
    void archivesInArchivesAreNotUnpacked() throws IOException {
        byte[] inner = PackedExtracts.zip(Map.of("a.csv", new byte[1 << 20]));
        Path archive = Files.write(folder.resolve("in.zip"), PackedExtracts.zip(Map.of("inner.zip", inner)));
        RunOutcome outcome = application.run("nested", archive);
        assertThat(outcome.status()).isEqualTo(Status.INPUT_REFUSED);
        assertThat(outcome.text()).contains("nothing is unpacked twice");
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }

    private static long countOfTables() {
        return (Long) Rows.single(
                database,
                "select count(*) from pg_class where relnamespace::regnamespace::text in ('claims', 'published')");
    }
}
