package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Logins;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked identifiers are in nothing that analysts or auditors get: page, exported files, explanations, comparisons, shadows. */
@Tag("database")
class CanaryAtAnalystsTest {

    private static final Needles NEEDLES = new Needles(PlantedExtracts.IDENTIFIER);

    @TempDir
    private static Path given;

    private static TestDatabase published;
    private static String layouts;

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Path got;

    @BeforeAll
    static void publishTwice() throws IOException {
        published = TestDatabase.migrated();
        layouts = PlantedExtracts.layouts(given.resolve("layouts")).toString();
        Path extracts = PlantedExtracts.good(given.resolve("extracts"));
        Path more = Extracts.write(given.resolve("more"), "more.csv", PlantedExtracts.sound("M", 40));
        Shell loader = new Shell(given, ClaimsBenchmarkApplication.class).with(published);
        assertThat(loader.call("run", "--layouts", layouts, extracts.toString()))
                .as(loader.err())
                .isEqualTo(6);
        assertThat(loader.call("run", more.toString())).as(loader.err()).isZero();
    }

    @BeforeEach
    void copyWhatIsPublished() throws IOException {
        database = published.copy();
        got = Files.createDirectory(folder.resolve("got"));
    }

    @Test
    void noneIsInThePageOrAnExportedFile() throws IOException, SQLException {
        assertThat(filesOfAReader()).contains("html", "csv", "md", "xml", "parquet");
        assertThat(NEEDLES.filesBelow(got)).isEmpty();
    }

    @Test
    void oneInAViewWouldBeFoundInThePageAndInEveryFormatOfAnExport() throws IOException, SQLException {
        Rows.execute(database, "update published.cell set payer = 'a CanaryID' where payer = 'Aetna'");
        filesOfAReader();
        assertThat(NEEDLES.filesBelow(got))
                .extracting(Path::toString)
                .contains(
                        "report.html",
                        "csv/by_payer.csv",
                        "unpacked/by_payer.xlsx/xl/sharedStrings.xml",
                        "unpacked/by_payer.parquet.csv");
    }

    @Test
    void noneIsInAnExplanation() {
        Shell reader = shell(Logins.in("benchmark_reader", database));
        for (String payer : List.of("Aetna", "All", "Not in input", "Cigna Health")) {
            assertThat(told(reader, 0, "explain", "--cell", "payer=" + payer)).contains("payer");
            told(reader, 0, "explain", "--json", "--cell", "payer=" + payer, "--cell", "period=2025-03");
        }
        told(reader, 3, "explain", "--values", "--record", "planted.csv:5");

        Shell auditor = shell(Logins.in("benchmark_auditor", database));
        assertThat(told(auditor, 0, "explain", "--cell", "payer=Aetna", "--lines", "1000"))
                .contains("planted.csv");
        for (String record : List.of("planted.csv:5", "zipped.csv:1", "more.csv:40", "fixed.txt:1", "sound.837:1")) {
            assertThat(told(auditor, 0, "explain", "--values", "--record", named(record)))
                    .as(record)
                    .contains("not told");
        }
        for (int rejected = 121; rejected <= 125; rejected++) {
            assertThat(told(auditor, 0, "explain", "--values", "--record", named("planted.csv:" + rejected)))
                    .contains("rejected");
        }
        assertThat(told(auditor, 0, "explain", "--json", "--values", "--record", named("fixed.txt:8")))
                .contains("BAD_AMOUNT");
    }

    @Test
    void noneIsInAComparisonOrAShadow() throws IOException {
        Shell loader = shell(database);
        assertThat(told(loader, 0, "compare", "1", "2")).contains("What moved them");
        told(loader, 0, "compare", "--json", "1", "2");
        told(loader, 0, "show", "2");

        Path candidate = Files.createDirectory(folder.resolve("candidate"));
        try (InputStream table = ReferenceTables.class.getResourceAsStream("/reference/payer_alias.csv")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    candidate.resolve("payer_alias.csv"),
                    text.replace("AETNA,Aetna,", "AETNA,Cigna Health,"),
                    StandardCharsets.UTF_8);
        }
        assertThat(told(loader, 0, "run", "--shadow", "--layouts", layouts, "--reference", candidate.toString()))
                .contains("computed as a shadow of run 2");
        assertThat(got.resolve("reports/shadow-3.csv")).isNotEmptyFile();
        assertThat(NEEDLES.filesBelow(got)).isEmpty();
        assertThat(NEEDLES.tablesOf(database)).isEmpty();
    }

    /** @return the endings of the files' names, unpacked ones too */
    private TreeSet<String> filesOfAReader() throws IOException, SQLException {
        Shell reader = shell(Logins.in("benchmark_reader", database));
        told(reader, 0, "report", "--output", got.toString());
        for (String format : List.of("csv", "xlsx", "parquet")) {
            Path of = Files.createDirectory(got.resolve(format));
            told(reader, 0, "export", "--all", "--format", format, "--output", of.toString());
        }
        Path unpacked = Files.createDirectory(got.resolve("unpacked"));
        for (Path workbook : in(got.resolve("xlsx"))) {
            unzip(workbook, unpacked.resolve(workbook.getFileName()));
        }
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            for (Path table : in(got.resolve("parquet"))) {
                statement.execute("copy (select * from read_parquet('%s')) to '%s.csv'"
                        .formatted(table, unpacked.resolve(table.getFileName())));
            }
        }
        TreeSet<String> endings = new TreeSet<>();
        try (Stream<Path> tree = Files.walk(got)) {
            tree.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .forEach(name -> endings.add(name.substring(name.lastIndexOf('.') + 1)));
        }
        return endings;
    }

    /** The record by the number of its extract, whose name may have a folder's before it. */
    private String named(String record) {
        String[] parts = record.split(":");
        return Rows.single(
                        database,
                        "select extract_id from claims.extract where status = 'published' and file_name like '%"
                                + parts[0] + "'")
                + ":" + parts[1];
    }

    private static String told(Shell shell, int exitCode, String... arguments) {
        assertThat(shell.call(arguments)).as(shell.err()).isEqualTo(exitCode);
        assertThat(NEEDLES.areIn(shell.out())).as(shell.out()).isFalse();
        assertThat(NEEDLES.areIn(shell.err())).as(shell.err()).isFalse();
        return shell.out();
    }

    private Shell shell(TestDatabase as) {
        return new Shell(got, ClaimsBenchmarkApplication.class).with(as);
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void unzip(Path archive, Path to) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
