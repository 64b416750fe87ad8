package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.explain.CellKey;
import org.claimsbenchmark.explain.Explanation;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Logins;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What made a figure, as an auditor and as an analyst is told. */
@Tag("database")
class ExplainedCellTest {

    private static final String OFFICE = "fee_basis=Professional, non-facility";

    @TempDir
    private Path folder;

    private TestDatabase database;

    @BeforeEach
    void migrate() {
        database = TestDatabase.migrated();
    }

    @Test
    void anAuditorSeesTheLinesBehindAFigureAndWhatDoesNotCount() {
        List<String> february = new ArrayList<>(Extracts.lines(21, 3));
        february.add(Extracts.line("C2", "P2", "20982", "2025-03-04", "6400.00", "9000.00", "3000.00", "7"));
        publish("january.csv", Extracts.lines(1, 12));
        publish("february.csv", february);
        publish("others.csv", fewOfOnePayerAndMoreOfAnother());

        JsonNode page = asAuditor("explain", "--cell", OFFICE, "--cell", "payer=Aetna", "--json");
        assertThat(values(page.get("cell")))
                .contains("state shown", "run 3", "edition main", "lines as they were counted", "period all");
        assertThat(values(page.get("figures")))
                .contains(
                        "line_count 15 15 yes",
                        "patient_count 15 15 yes",
                        // 3001 and 3003 to 3012, 3021 to 3023, and 9000 in place of 3002
                        "allowed_sum 51142.00 51142.00 yes",
                        "allowed_p50 3009.00 3009.00 yes")
                .noneMatch(figure -> figure.endsWith("NO"));
        assertThat(page.get("extracts")
                        .valueStream()
                        .map(row -> row.get("file_name").stringValue() + " " + row.get("lines_in_cell") + " "
                                + row.get("not_counted")))
                .containsExactly("january.csv 11 1", "february.csv 4 0");
        assertThat(values(page.get("records_of_this_key_that_do_not_count")))
                .singleElement()
                .asString()
                .startsWith("superseded FINAL-2 1 6400.0 A replacement supersedes");
        assertThat(page.get("lines").valueStream().map(row -> row.get("record").stringValue()))
                .containsExactly(
                        "1:1", "1:3", "1:4", "1:5", "1:6", "1:7", "1:8", "1:9", "1:10", "1:11", "1:12", "2:1", "2:2",
                        "2:3", "2:4");
        assertThat(values(page.get("medicare_amounts")))
                .singleElement()
                .asString()
                .startsWith("Professional, non-facility 2025 15 3226.89 CMS PPRRVU 2025");
        assertThat(values(page.get("rules_that_decided"))).anyMatch(rule -> rule.startsWith("payer PAY-1 15 "));
        assertThat(values(page.get("codes_by_the_reference_tables")))
                .anyMatch(code -> code.startsWith("place_of_service 11 15 Office "));
    }

    @Test
    void aPeriodHasItsOwnLinesAndALongListIsCut() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 30));
        lines.add(Extracts.line("C90", "P90", "20982", "2025-04-01", "6400.00", "3000.00", "3000.00", "1"));
        for (int patient = 101; patient < 113; patient++) {
            lines.add(Extracts.line(
                    "C" + patient, "P" + patient, "20982", "2025-07-01", "6400.00", "3000.00", "3000.00", "1"));
        }
        publish("january.csv", lines);
        JsonNode page = asAuditor("explain", "--cell", OFFICE, "--cell", "period=2025-Q1", "--lines", "2", "--json");
        assertThat(values(page.get("figures"))).contains("line_count 30 30 yes");
        assertThat(page.get("lines").size()).isEqualTo(2);
        assertThat(values(asAuditor("explain", "--cell", OFFICE, "--cell", "period=2025-04", "--json")
                        .get("cell")))
                .contains("state suppressed: it is about 1 to 10 patients");
        assertThat(values(asAuditor("explain", "--cell", OFFICE, "--cell", "period=2025-07", "--json")
                        .get("cell")))
                .contains("state suppressed: with what is shown beside it, it would tell of 1 to 10 patients");
    }

    @Test
    void anEarlierPublicationIsExplainedByItsLinesOfThen() {
        publish("payer.csv", Extracts.lines(1, 40));
        Rows.execute(database, """
                delete from claims.line where record_number = 3;
                insert into claims.reject (extract_id, record_number, line_number, fault_number, code, sentence)
                  values (1, 3, 4, 1, 'BAD_AMOUNT', 'as an earlier layout read it');
                update claims.extract_count set records_rejected = 1
                """);
        publish("more.csv", Extracts.lines(101, 12));
        try (TestRun run = TestRun.on(database)) {
            assertThat(run.replay("main", "payer.csv", folder).status().published())
                    .isTrue();
        }
        publish("payer.csv", Extracts.lines(1, 11));

        Map.of("2", "51", "3", "52", "4", "23").forEach((run, lines) -> {
            JsonNode page = asAuditor("explain", "--cell", OFFICE, "--run", run, "--lines", "100", "--json");
            assertThat(values(page.get("figures")))
                    .as("run " + run)
                    .contains("line_count " + lines + " " + lines + " yes")
                    .noneMatch(figure -> figure.endsWith("NO"));
            assertThat(page.get("lines").size()).isEqualTo(Integer.parseInt(lines));
        });
        Rows.execute(database, "delete from claims.extract where extract_id = 1");
        JsonNode lost = asAuditor("explain", "--cell", OFFICE, "--run", "3", "--json");
        assertThat(values(lost.get("cell"))).contains("lines no longer: purged since with their lines: payer.csv");
        assertThat(values(lost.get("figures"))).contains("line_count 52");
        assertThat(lost.get("lines")).isNull();
    }

    @Test
    void whoeverReadsFiguresAloneIsToldWhatTheViewsShowAndNothingElse() {
        List<String> lines = new ArrayList<>(Extracts.lines(1, 30));
        lines.addAll(fewOfOnePayerAndMoreOfAnother());
        publish("january.csv", lines);
        publish("february.csv", Extracts.lines(101, 15));

        Shell reader = shell(Logins.in("benchmark_reader", database));
        assertThat(reader.call("explain", "--cell", OFFICE, "--cell", "payer=Aetna"))
                .as(reader.err())
                .isZero();
        assertThat(reader.out())
                .containsPattern("state +shown")
                .containsPattern("line_count +45")
                .contains("benchmark_auditor", "january.csv")
                .doesNotContain("\nLines\n");
        String suppressed = explained(reader, "payer=Cigna Health");
        String absent = explained(reader, "payer=Medicare");
        assertThat(suppressed).containsPattern("state +suppressed, or no line").contains("Figures\nnone");
        assertThat(absent.replace("Medicare", "Cigna Health").replaceAll(" +", " "))
                .as("whether there are lines is not told")
                .isEqualTo(suppressed.replaceAll(" +", " "));
        assertThat(reader.call("explain", "--cell", OFFICE, "--run", "1")).isEqualTo(3);
        assertThat(reader.err()).contains("found an earlier publication");
        assertThat(reader.call("explain", "--cell", "payer=Aetna")).isZero();
        assertThat(reader.out().replaceAll(" +", " "))
                .as("of all fee bases together")
                .contains("Fee bases of this key that are shown", "Professional, non-facility 45 45 4");
        Shell job = shell(database.loader());
        assertThat(explained(job, "payer=Cigna Health"))
                .as("the job is no auditor")
                .isEqualTo(suppressed);
    }

    /** Both are hidden: the first are of 4 patients, and the others keep them from being derived. */
    private static List<String> fewOfOnePayerAndMoreOfAnother() {
        List<String> lines = new ArrayList<>(of("Cigna", Extracts.lines(301, 4)));
        lines.addAll(of("UnitedHealthcare", Extracts.lines(401, 12)));
        return lines;
    }

    /** The published figures against those that the database adds up from the lines: sums, counts and quartiles. */
    @Test
    void theLinesOfAnyShownCellAddUpToIt() throws Exception {
        Path samples = Path.of("input-samples");
        try (TestRun run = TestRun.on(database)) {
            assertThat(run.run(
                                    "main",
                                    samples.resolve("tuva/two-years-five-payers/two-years-2024.csv"),
                                    samples.resolve("x12-835"))
                            .status()
                            .published())
                    .isTrue();
        }
        List<Map<String, Object>> cells = new ArrayList<>(
                Rows.of(
                        database,
                        "select * from benchmark.cell where not suppressed and line_count < 600 order by 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"));
        Collections.shuffle(cells, new Random(20982));
        cells.addAll(
                0,
                Rows.of(
                        database,
                        "select * from benchmark.cell where not suppressed and line_count >= 600 and period = 'all' limit 5"));
        for (Map<String, Object> cell : cells.subList(0, 40)) {
            try (Connection connection = database.connect()) {
                List<Listing> page = Explanation.of(connection).cell("main", null, key(cell), 1000);
                Listing figures = page.get(1);
                assertThat(figures.rows())
                        .as(cell.toString())
                        .noneMatch(row -> "NO".equals(row.get(3)))
                        .filteredOn(row -> "yes".equals(row.get(3)))
                        .hasSizeGreaterThanOrEqualTo(5);
                assertThat(page.get(page.size() - 1).rows())
                        .hasSize(Math.min(1000, ((Number) cell.get("line_count")).intValue()));
            }
        }
    }

    @Test
    void whatIsNoCellOrNoPublicationIsRefused() {
        publish("january.csv", Extracts.lines(1, 12));
        Shell shell = shell(database);
        assertThat(shell.call("explain", "--cell", "insurer=Aetna")).isEqualTo(2);
        assertThat(shell.err()).contains("Invalid value for option '--cell'", "expected one of fee_basis, payer");
        assertThat(shell.call("explain")).isEqualTo(2);
        assertThat(shell.call("explain", "--cell", OFFICE, "--run", "7")).isEqualTo(3);
        assertThat(shell.call("explain", "--cell", OFFICE, "--edition", "other"))
                .isEqualTo(3);
        assertThat(shell.err()).contains("edition other: expected runs, found none");
    }

    private static CellKey key(Map<String, Object> cell) {
        List<String> parts = new ArrayList<>();
        for (String dimension : List.of(
                "fee_basis",
                "payer",
                "line_of_business",
                "site_of_service",
                "modifier_use",
                "diagnosis_group",
                "specialty",
                "state")) {
            parts.add(dimension + "=" + cell.get(dimension));
        }
        String start = String.valueOf(cell.get("period_start"));
        parts.add("period="
                + switch ((String) cell.get("period")) {
                    case "all" -> "all";
                    case "year" -> start.substring(0, 4);
                    case "quarter" -> start.substring(0, 5) + "Q" + (Integer.parseInt(start.substring(5, 7)) + 2) / 3;
                    default -> start.substring(0, 7);
                });
        return CellKey.parse(parts);
    }

    private void publish(String name, List<String> lines) {
        TestRun.once(database, "main", Extracts.write(folder, name, lines));
    }

    private static List<String> of(String payer, List<String> lines) {
        return lines.stream().map(line -> line.replace("Aetna PPO", payer)).toList();
    }

    private JsonNode asAuditor(String... arguments) {
        Shell auditor = shell(Logins.in("benchmark_auditor", database));
        assertThat(auditor.call(arguments)).as(auditor.err()).isZero();
        return JsonMapper.shared().readTree(auditor.out());
    }

    private static String explained(Shell shell, String part) {
        assertThat(shell.call("explain", "--cell", OFFICE, "--cell", part))
                .as(shell.err())
                .isZero();
        return shell.out();
    }

    private static List<String> values(JsonNode listing) {
        return listing.valueStream()
                .map(row -> String.join(
                        " ",
                        row.valueStream()
                                .map(value -> value.isString() ? value.stringValue() : value.toString())
                                .toList()))
                .toList();
    }

    private Shell shell(TestDatabase as) {
        return new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", as.url())
                .with("SPRING_DATASOURCE_USERNAME", as.user())
                .with("SPRING_DATASOURCE_PASSWORD", as.password());
    }
}
