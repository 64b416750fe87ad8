package org.claimsbenchmark.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimsbenchmark.samples.ExpectedOutcome;
import org.claimsbenchmark.samples.ExpectedOutcome.ExpectedCell;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The oracle against what was worked by hand for each case of the samples: each checks the other. */
class PlainRecomputationTest {

    private static final Path SAMPLES = Path.of("input-samples", "tuva");

    @TestFactory
    Stream<DynamicTest> everyCaseComesOutAsWorkedByHand() throws IOException {
        return children(SAMPLES).stream()
                .map(folder -> dynamicTest(folder.getFileName().toString(), () -> assertCase(folder)));
    }

    @Test
    void casesDoNotDisturbEachOther() throws IOException {
        try (Stream<Path> paths = Files.walk(SAMPLES)) {
            List<Path> all = paths.filter(PlainRecomputationTest::isExtract).toList();
            Map<String, Object> together =
                    new TreeMap<>(PlainRecomputation.of(all).ledgers());
            Map<String, Object> apart = new TreeMap<>();
            for (Path folder : children(SAMPLES)) {
                apart.putAll(PlainRecomputation.of(extracts(folder)).ledgers());
            }
            assertThat(together).isEqualTo(apart);
        }
    }

    @Test
    void theLargeCaseShowsEveryValueOfEveryDimensionAndEveryPayerWithPrices() throws IOException {
        Map<List<String>, PlainCell> cells = PlainRecomputation.of(extracts(SAMPLES.resolve("two-years-five-payers")))
                .cells();
        assertThat(values(cells, "payer"))
                .contains("Aetna", "Blue Cross Blue Shield", "Cigna Health", "UnitedHealthcare", "Medicare");
        assertThat(values(cells, "payer")).hasSize(1 + 7);
        assertThat(values(cells, "site_of_service")).hasSize(1 + 9);
        assertThat(values(cells, "modifier_use")).hasSize(1 + 13);
        assertThat(values(cells, "diagnosis_group")).hasSize(1 + 9);
        assertThat(values(cells, "specialty")).hasSize(1 + 11);
        assertThat(values(cells, "fee_basis")).hasSize(1 + 6);
        assertThat(values(cells, "state")).hasSize(1 + 12 + 1);

        BigDecimal facility = allowedMedian(cells, "Professional, facility");
        BigDecimal nonFacility = allowedMedian(cells, "Professional, non-facility");
        assertThat(nonFacility.doubleValue() / facility.doubleValue()).isBetween(7.5, 11.0);
    }

    @Test
    void theLargeCaseHasLinesWithEveryFindingThatTheRulesDescribeClosely() throws IOException {
        PlainRecomputation run = PlainRecomputation.of(extracts(SAMPLES.resolve("two-years-five-payers")));
        assertThat(run.findings().keySet().stream().map(key -> key.get(0)))
                .contains(
                        "MODIFIER_CONFLICT",
                        "MODIFIER_NOT_VALID_FOR_CODE",
                        "GUIDANCE_BILLED_SEPARATELY",
                        "ABLATION_MODALITIES_TOGETHER",
                        "UNITS_OVER_MUE",
                        "DIAGNOSIS_OFF_CARD",
                        "DIAGNOSIS_SYMPTOM_ONLY",
                        "DIAGNOSES_EXCLUDE_EACH_OTHER",
                        "FRACTURE_WITHOUT_NEOPLASM",
                        "TAXONOMY_MISSING",
                        "TAXONOMY_NOT_A_CODE")
                .isSubsetOf(PlainRecomputation.JUDGED_FINDINGS);
    }

    private static BigDecimal allowedMedian(Map<List<String>, PlainCell> cells, String feeBasis) {
        return cells.get(List.of(feeBasis, "All", "All", "All", "All", "All", "All", "All", "all", ""))
                .measures()
                .get("allowed_p50");
    }

    private static List<String> values(Map<List<String>, PlainCell> cells, String dimension) {
        int at = PlainRecomputation.CELL_KEY.indexOf(dimension);
        return cells.keySet().stream().map(key -> key.get(at)).distinct().toList();
    }

    private static void assertCase(Path folder) throws IOException {
        ExpectedOutcome expected = ExpectedOutcome.read(folder.resolve("expected.yaml"));
        PlainRecomputation run = PlainRecomputation.of(extracts(folder));

        assertThat(run.ledgers().keySet()).isEqualTo(expected.extracts().keySet());
        expected.extracts().forEach((name, extract) -> {
            assertThat(extract.ledger()).hasSize(12);
            extract.ledger()
                    .forEach((column, value) -> assertThat(
                                    run.ledgers().get(name).get(column))
                            .as(column)
                            .isEqualByComparingTo(value));
            if (extract.ledger().get("records_read").intValue() < 1000) {
                assertThat(listed(run.rejects().get(name))).isEqualTo(extract.rejects());
            }
            if (!extract.kept().isEmpty()) {
                assertThat(run.keptIndexLines().get(name)).isEqualTo(extract.kept());
            }
        });
        Map<List<String>, PlainCell> cells = run.cells();
        for (ExpectedCell cell : expected.cells()) {
            assertCell(cells.get(cell.key()), cell);
        }
    }

    private static void assertCell(PlainCell found, ExpectedCell cell) {
        if (cell.absent()) {
            assertThat(found).as("%s", cell.key()).isNull();
            return;
        }
        assertThat(found).as("%s", cell.key()).isNotNull();
        assertThat(found.suppressed()).as("%s", cell.key()).isEqualTo(cell.suppressed());
        Map<String, BigDecimal> shown =
                (found.ofFew().contains("priced_line_count") ? found.withoutPricedCount() : found).measures();
        cell.measures().forEach((column, value) -> {
            if (value == null) {
                assertThat(shown).doesNotContainKey(column);
            } else {
                assertThat(shown.get(column)).as(column).isEqualByComparingTo(value);
            }
        });
    }

    private static Map<Long, List<String>> listed(Map<Long, ? extends Collection<String>> faults) {
        Map<Long, List<String>> listed = new TreeMap<>();
        faults.forEach((record, codes) -> listed.put(record, List.copyOf(codes)));
        return listed;
    }

    private static List<Path> extracts(Path folder) throws IOException {
        return children(folder).stream()
                .filter(PlainRecomputationTest::isExtract)
                .toList();
    }

    private static boolean isExtract(Path path) {
        return Files.isRegularFile(path) && !path.endsWith("expected.yaml");
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }
}
