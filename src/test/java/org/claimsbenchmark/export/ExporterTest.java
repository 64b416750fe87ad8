package org.claimsbenchmark.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.export.view.BenchmarkSchema;
import org.claimsbenchmark.export.view.View;
import org.claimsbenchmark.export.view.ViewColumn;
import org.claimsbenchmark.export.view.ViewRows;
import org.claimsbenchmark.sql.FourRuns;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is in a file is what the database says, as programs of others read both. */
@Tag("database")
class ExporterTest {

    private static final List<String> BAD_TEXTS = List.of(
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\uFF1D1",
            "a=b",
            "007",
            "1E5",
            "TRUE",
            "null",
            "",
            " blank before",
            "blank after ",
            "comma, \"quotes\"",
            "two\nlines",
            "<&>'",
            "東京 é",
            "_x000D_",
            "2026-01-01");

    private static TestDatabase database;

    @TempDir
    Path folder;

    @BeforeAll
    static void figures() throws SQLException, IOException {
        database = FourRuns.database();
        for (String text : BAD_TEXTS) {
            Rows.execute(
                    database,
                    "insert into published.unknown_code values (2, 'modifier', " + quoted(text)
                            + ", 20, 20, 0.10, -400.00, null, false)");
        }
        Rows.execute(
                database,
                "update published.cell set billed_sum = 999999999999.99, allowed_to_billed = 0.0001 where fee_basis <> 'All'"
                        + " and payer = 'Aetna'");
    }

    @TestFactory
    Stream<DynamicTest> everyViewReadsTheSameInEveryFormat() throws SQLException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Connection connection = database.connect()) {
            for (String view : Exporter.of(connection, "main").views()) {
                for (ExportFormat format : ExportFormat.values()) {
                    tests.add(dynamicTest(view + " " + format, () -> readsTheSame(view, format)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }

    private void readsTheSame(String name, ExportFormat format) throws SQLException, IOException {
        View view;
        List<List<String>> expected;
        try (Connection connection = database.connect()) {
            view = BenchmarkSchema.now(connection).view(name).orElseThrow();
            expected = FilesOfOthers.postgres(
                    connection,
                    "select * from benchmark." + name + (view.isOfEditions() ? " where edition = 'main'" : ""));
        }
        assertThat(expected).as("rows to compare").isNotEmpty();
        Path file = export(name, format, Files.createTempDirectory(folder, "of"));
        List<List<String>> found = switch (format) {
            case CSV -> typed(view, FilesOfOthers.csv(file));
            case PARQUET -> FilesOfOthers.duckDb("select * from read_parquet('" + file + "')");
            case XLSX -> FilesOfOthers.sheet(file, name);
        };
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noTextOfACsvIsAFormulaAndAllButNumbersIsQuoted() throws Exception {
        Path file = export("unknown_code", ExportFormat.CSV, folder);
        assertThat(Files.readString(file))
                .startsWith("\"edition\",\"run_id\",\"code_set\",\"code\",")
                .contains("\"main\",2,\"modifier\",\"'=1+1\",20,20,0.10,-400.00,,\"false\"\r\n")
                .contains(
                        ",\"'+1\",",
                        ",\"'-1\",",
                        ",\"'@SUM(A1)\",",
                        ",\"'\t=1\",",
                        ",\"'\r=1\",",
                        ",\"007\",",
                        ",\"\",20");
    }

    @Test
    void moneyIsNeverABinaryFraction() throws Exception {
        assertThat(FilesOfOthers.sheet(export("cell", ExportFormat.XLSX, folder), "cell"))
                .anySatisfy(row -> assertThat(row).contains("999999999999.99", "0.0001", "2025-01-01"));
        assertThat(Files.readString(export("cell", ExportFormat.CSV, folder)))
                .contains(",999999999999.99,", ",0.0001,", ",\"2025-01-01\",");
    }

    @Test
    void theDictionaryAndThePrivacyRuleComeAlong() throws Exception {
        export("by_payer", ExportFormat.CSV, folder);
        List<List<String>> dictionary = FilesOfOthers.csv(folder.resolve("by_payer.dictionary.csv"));
        assertThat(dictionary)
                .anySatisfy(column -> assertThat(column)
                        .startsWith("allowed_p50", "numeric(14,2)", "dollars")
                        .last()
                        .asString()
                        .startsWith("Median, in dollars"));
        assertThat(Files.readString(folder.resolve("by_payer.about.md")))
                .startsWith("# by_payer\n")
                .contains(
                        "- run: 2\n",
                        "- published: 2026-01-02T02:10:00Z\n",
                        "## Privacy\n\nNothing here is about fewer than 11")
                .contains("never read it as zero", "- **priced**: ");

        Path workbook = export("by_payer", ExportFormat.XLSX, folder);
        assertThat(FilesOfOthers.sheet(workbook, "dictionary")).isEqualTo(dictionary);
        assertThat(FilesOfOthers.sheet(workbook, "about"))
                .anySatisfy(row ->
                        assertThat(row).startsWith("privacy").last().asString().contains("fewer than 11"))
                .anySatisfy(row -> assertThat(row).containsExactly("run", "2"));
    }

    @Test
    void aParquetFileKeepsTypesAndTellsWhatItsColumnsMean() throws Exception {
        Path file = export("cell", ExportFormat.PARQUET, folder);
        assertThat(FilesOfOthers.duckDb("select column_name, column_type from (describe select * from '" + file + "')"))
                .contains(
                        List.of("payer", "VARCHAR"),
                        List.of("period_start", "DATE"),
                        List.of("line_count", "BIGINT"),
                        List.of("allowed_p50", "DECIMAL(14,2)"),
                        List.of("allowed_to_medicare", "DECIMAL(12,4)"),
                        List.of("suppressed", "BOOLEAN"));
        assertThat(FilesOfOthers.duckDb("select key::varchar, value::varchar from parquet_kv_metadata('" + file + "')"))
                .contains(List.of("run", "2"), List.of("column.allowed_p50.unit", "dollars"))
                .anySatisfy(fact ->
                        assertThat(fact).startsWith("privacy").last().asString().contains("fewer than 11"))
                .anySatisfy(fact -> assertThat(fact)
                        .startsWith("column.allowed_p50.meaning")
                        .last()
                        .asString()
                        .startsWith("Median, in dollars"));
        assertThat(FilesOfOthers.duckDb("select column_type from (describe select * from '"
                        + export("run", ExportFormat.PARQUET, folder) + "') where column_name = 'published_at'"))
                .containsExactly(List.of("TIMESTAMP WITH TIME ZONE"));
    }

    @TestFactory
    Stream<DynamicTest> theSamePublicationGivesTheSameBytes() {
        return Stream.of(ExportFormat.values())
                .map(format -> dynamicTest(format.name(), () -> {
                    Path one = export("cell", format, Files.createTempDirectory(folder, "one"));
                    Path other = export("cell", format, Files.createTempDirectory(folder, "other"));
                    assertThat(one).hasSameBinaryContentAs(other);
                }));
    }

    @Test
    void aFileThatIsThereStaysUnlessItMayBeReplaced() throws Exception {
        Path there = Files.writeString(folder.resolve("definition.about.md"), "mine");
        assertThatThrownBy(() -> export("definition", ExportFormat.CSV, folder))
                .isInstanceOf(ExportRefused.class)
                .hasMessageContaining("is there already; --force replaces it");
        assertThat(folder).isDirectoryNotContaining("glob:**.csv");
        assertThat(there).hasContent("mine");
        try (Connection connection = database.connect()) {
            Exporter.of(connection, "main").write("definition", ExportFormat.CSV, folder, true);
        }
        assertThat(Files.readString(there)).startsWith("# definition");
    }

    @Test
    void whatFailsLeavesNoFile() throws Exception {
        try (Connection connection = database.connect()) {
            BenchmarkSchema schema = BenchmarkSchema.now(connection);
            View view = schema.view("cell").orElseThrow();
            About about = new About(view, null, schema.words());
            Path target = folder.resolve("cell.xlsx");
            try (StagedFiles staged = new StagedFiles(List.of(target), false);
                    ViewRows rows = schema.rows(view, "main")) {
                assertThatThrownBy(() -> new SpreadsheetFile(10).write(about, rows, staged.parts()))
                        .isInstanceOf(ExportRefused.class)
                        .hasMessageContaining("has more rows than a sheet of a spreadsheet holds (10 with the header)");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void onlyViewsOfTheSchemaBenchmarkAreExported() {
        for (String name :
                List.of("claims.line", "published.cell", "line", "cell; drop table x", "benchmark.line", "")) {
            assertThatThrownBy(() -> export(name, ExportFormat.CSV, folder))
                    .isInstanceOf(ExportRefused.class)
                    .hasMessageContaining("expected a view of schema benchmark, one of by_diagnosis_group, ");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void eachEditionHasItsOwnFigures() throws Exception {
        try (Connection connection = database.connect()) {
            Exporter.of(connection, "what-if").write("benchmark.by_payer", ExportFormat.CSV, folder, false);
        }
        assertThat(FilesOfOthers.csv(folder.resolve("by_payer.csv")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).startsWith("what-if", "4"));
    }

    private Path export(String view, ExportFormat format, Path to) throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            return Exporter.of(connection, "main")
                    .write(view, format, to, false)
                    .get(0);
        }
    }

    /** Texts of a CSV as the types of their columns, and without what keeps them from being formulas. */
    private static List<List<String>> typed(View view, List<List<String>> rows) {
        return rows.stream()
                .map(row -> {
                    List<String> values = new ArrayList<>();
                    for (int i = 0; i < row.size(); i++) {
                        values.add(typed(view.columns().get(i), row.get(i)));
                    }
                    return values;
                })
                .toList();
    }

    private static String typed(ViewColumn column, String text) {
        if (text == null) {
            return null;
        }
        if (column.type().isNumber()) {
            return FilesOfOthers.canonical(new BigDecimal(text));
        }
        return text.matches("(?s)'[=+\\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20].*") ? text.substring(1) : text;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
