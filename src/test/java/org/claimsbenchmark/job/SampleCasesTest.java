package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.samples.ExpectedOutcome;
import org.claimsbenchmark.samples.ExpectedOutcome.ExpectedCell;
import org.claimsbenchmark.samples.ExpectedOutcome.ExpectedExtract;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder of input-samples, run alone in an edition of its own, comes out as its expected.yaml says. */
@Tag("database")
class SampleCasesTest {

    private static TestDatabase database;
    private static TestRun application;

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        application = TestRun.on(database);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("input-samples/tuva"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseComesOutAsExpected(Path folder) {
        ExpectedOutcome expected = ExpectedOutcome.read(folder.resolve("expected.yaml"));
        String edition = folder.getFileName().toString();
        RunOutcome outcome = application.run(edition, folder);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        assertThat(Rows.of(database, "select file_name from claims.extract where edition = '" + edition + "'"))
                .extracting(row -> row.get("file_name"))
                .containsExactlyInAnyOrderElementsOf(expected.extracts().keySet());
        expected.extracts().forEach((name, extract) -> compare(edition, name, extract));
        Map<List<String>, Map<String, Object>> cells = Rows.by(
                Rows.of(database, "select * from benchmark.cell where edition = '" + edition + "'"),
                WholeJobTest::cellKey);
        expected.cells().forEach(cell -> compare(cell, cells.get(cell.key())));
    }

    private static void compare(String edition, String name, ExpectedExtract expected) {
        String ofExtract = " where e.edition = '" + edition + "' and e.file_name = '" + name + "'";
        Map<String, Object> ledger =
                Rows.of(database, "select * from claims.extract e" + ofExtract).get(0);
        assertThat(Rows.numbers(ledger, expected.ledger().keySet()))
                .as("ledger of %s", name)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(expected.ledger());
        if (!expected.rejects().isEmpty()) {
            compareRejects(ofExtract, name, expected.rejects());
        }
        if (!expected.kept().isEmpty()) {
            compareKept(ofExtract, name, expected.kept());
        }
    }

    private static void compareRejects(String ofExtract, String name, Map<Long, List<String>> expected) {
        Map<Long, List<String>> rejects = new TreeMap<>();
        Rows.of(
                        database,
                        "select record_number, code from claims.reject join claims.extract e using (extract_id)"
                                + ofExtract + " order by record_number, fault_number")
                .forEach(row -> rejects.computeIfAbsent((Long) row.get("record_number"), record -> new ArrayList<>())
                        .add((String) row.get("code")));
        assertThat(rejects.keySet()).as("rejects of %s", name).isEqualTo(expected.keySet());
        rejects.forEach((record, codes) -> assertThat(codes)
                .as("faults of %s record %d", name, record)
                .containsExactlyInAnyOrderElementsOf(expected.get(record)));
    }

    private static void compareKept(String ofExtract, String name, Map<Long, Map<String, String>> expected) {
        Map<Long, Map<String, Object>> kept = Rows.by(
                Rows.of(
                        database,
                        "select l.* from claims.line l join claims.extract e using (extract_id)" + ofExtract
                                + " and l.is_index and not exists (select from claims.settlement s where s.run_id = e.run_id"
                                + " and s.extract_id = l.extract_id and s.record_number = l.record_number)"),
                row -> (Long) row.get("record_number"));
        assertThat(kept.keySet()).as("kept index records of %s", name).isEqualTo(expected.keySet());
        expected.forEach((record, dimensions) -> dimensions.forEach(
                (dimension, value) -> assertThat(kept.get(record).get(dimension))
                        .as("%s of %s record %d", dimension, name, record)
                        .isEqualTo(value)));
    }

    private static void compare(ExpectedCell expected, Map<String, Object> published) {
        if (expected.absent()) {
            assertThat(published).as("cell %s", expected.key()).isNull();
            return;
        }
        assertThat(published).as("cell %s", expected.key()).isNotNull();
        assertThat(published.get("suppressed"))
                .as("suppressed of %s", expected.key())
                .isEqualTo(expected.suppressed());
        if (expected.suppressed()) {
            assertThat(Rows.numbers(published, WholeJobTest.MEASURES)).isEmpty();
        }
        expected.measures().forEach((measure, value) -> {
            Object actual = published.get(measure);
            if (value == null) {
                assertThat(actual).as("%s of %s", measure, expected.key()).isNull();
            } else {
                assertThat(new BigDecimal(String.valueOf(actual)))
                        .as("%s of %s", measure, expected.key())
                        .isEqualByComparingTo(value);
            }
        });
    }
}
