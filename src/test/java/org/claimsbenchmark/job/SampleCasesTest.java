package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.oracle.PlainRecomputation;
import org.claimsbenchmark.samples.ExpectedOutcome;
import org.claimsbenchmark.samples.ExpectedOutcome.ExpectedCell;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every folder of the samples alone, in an edition of its own: its {@code expected.yaml} against what a run yields. */
@Tag("database")
@Tag("any-server")
class SampleCasesTest {

    private static final Path SAMPLES = Path.of("input-samples");
    private static final List<String> DIMENSIONS = PlainRecomputation.CELL_KEY.subList(0, 8);

    private static TestDatabase database;

    @AutoClose
    private static TestRun application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestRun.on(database);
    }

    @TestFactory
    Stream<DynamicTest> everySampleCaseComesOutAsExpected() throws IOException {
        List<Path> cases;
        try (Stream<Path> folders = Files.walk(SAMPLES)) {
            cases = folders.filter(folder -> Files.exists(folder.resolve("expected.yaml")))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        assertThat(cases).hasSizeGreaterThan(45);
        return cases.stream()
                .map(folder ->
                        dynamicTest(SAMPLES.relativize(folder).toString(), () -> assertComesOutAsExpected(folder)));
    }

    private static void assertComesOutAsExpected(Path folder) {
        String edition = folder.getFileName().toString();
        ExpectedOutcome expected = ExpectedOutcome.read(folder.resolve("expected.yaml"));
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);

        Map<String, Map<String, Object>> ledger =
                Rows.by(Rows.of(database, "select * from claims.extract where edition = '" + edition + "'"), row ->
                        (String) row.get("file_name"));
        assertThat(ledger.keySet()).isEqualTo(expected.extracts().keySet());
        expected.extracts().forEach((name, extract) -> {
            Map<String, Object> row = ledger.get(name);
            assertThat(Rows.numbers(row, extract.ledger().keySet()))
                    .as("ledger of %s", name)
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .usingRecursiveComparison()
                    .isEqualTo(extract.ledger());
            if (!extract.rejects().isEmpty()
                    || extract.ledger().get("records_rejected").signum() == 0) {
                assertThat(rejects(row)).as("rejects of %s", name).isEqualTo(extract.rejects());
            }
            if (!extract.kept().isEmpty()) {
                assertThat(keptIndexLines(row)).as("kept lines of %s", name).isEqualTo(extract.kept());
            }
            if (!extract.amounts().isEmpty()) {
                assertThat(amounts(row, extract.amounts().keySet()))
                        .as("amounts of %s", name)
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(extract.amounts());
            }
            if (extract.denied() != null) {
                assertThat(denied(row)).as("denied lines of %s", name).isEqualTo(extract.denied());
            }
        });
        assertCells(edition, expected.cells());
    }

    private static void assertCells(String edition, List<ExpectedCell> expected) {
        if (expected.isEmpty()) {
            return;
        }
        Map<List<String>, Map<String, Object>> cells = Rows.by(
                Rows.of(
                        database,
                        "select c.* from published.cell c join claims.run r using (run_id) where r.edition = '"
                                + edition + "' and r.status = 'published'"),
                WholeJobTest::cellKey);
        for (ExpectedCell cell : expected) {
            Map<String, Object> row = cells.get(cell.key());
            assertThat(row == null).as("absence of %s", cell.key()).isEqualTo(cell.absent());
            if (row != null) {
                assertThat(row.get("suppressed"))
                        .as("suppressed of %s", cell.key())
                        .isEqualTo(cell.suppressed() || cell.hidden());
                List<String> shown = cell.suppressed() || cell.hidden()
                        ? WholeJobTest.MEASURES
                        : List.copyOf(cell.measures().keySet());
                Map<String, BigDecimal> measures = new HashMap<>(cell.hidden() ? Map.of() : cell.measures());
                measures.values().removeIf(value -> value == null);
                assertThat(Rows.numbers(row, shown))
                        .as("measures of %s", cell.key())
                        .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .usingRecursiveComparison()
                        .isEqualTo(new TreeMap<>(measures));
            }
        }
    }

    private static List<Long> denied(Map<String, Object> extract) {
        return Rows.of(
                        database,
                        "select record_number from claims.line where denied and is_index and extract_id = "
                                + extract.get("extract_id") + " order by 1")
                .stream()
                .map(row -> (Long) row.get("record_number"))
                .toList();
    }

    private static Map<Long, List<String>> rejects(Map<String, Object> extract) {
        Map<Long, List<String>> rejects = new TreeMap<>();
        for (Map<String, Object> row : Rows.of(
                database,
                "select record_number, code from claims.reject where extract_id = " + extract.get("extract_id")
                        + " order by record_number, code")) {
            rejects.computeIfAbsent((Long) row.get("record_number"), record -> new ArrayList<>())
                    .add((String) row.get("code"));
        }
        return rejects;
    }

    private static Map<Long, Map<String, String>> keptIndexLines(Map<String, Object> extract) {
        Map<Long, Map<String, String>> kept = new TreeMap<>();
        for (Map<String, Object> row : Rows.of(
                database,
                "select * from claims.line l where is_index and extract_id = " + extract.get("extract_id")
                        + " and not exists (select from claims.settlement s where s.run_id = " + extract.get("run_id")
                        + " and s.extract_id = l.extract_id and s.record_number = l.record_number)")) {
            Map<String, String> dimensions = new TreeMap<>();
            DIMENSIONS.forEach(dimension -> dimensions.put(dimension, (String) row.get(dimension)));
            kept.put((Long) row.get("record_number"), dimensions);
        }
        return kept;
    }

    private static Map<Long, Map<String, BigDecimal>> amounts(Map<String, Object> extract, Set<Long> records) {
        Map<Long, Map<String, BigDecimal>> amounts = new TreeMap<>();
        for (Map<String, Object> row :
                Rows.of(database, "select * from claims.line where extract_id = " + extract.get("extract_id"))) {
            if (records.contains((Long) row.get("record_number"))) {
                Map<String, BigDecimal> line = new HashMap<>();
                for (String amount : List.of("billed", "allowed", "paid")) {
                    Long cents = (Long) row.get(amount + "_cents");
                    line.put(amount, cents == null ? null : BigDecimal.valueOf(cents, 2));
                }
                amounts.put((Long) row.get("record_number"), line);
            }
        }
        return amounts;
    }
}
