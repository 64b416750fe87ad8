package org.claimsbenchmark.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The oracle's own arithmetic, on numbers worked by hand. */
class PlainArithmeticTest {

    @Test
    void percentilesInterpolateBetweenOrderStatistics() {
        List<Long> four = List.of(100L, 200L, 300L, 1000L);
        assertThat(PlainCell.percentile(four, 50)).isEqualByComparingTo("250");
        // position 0.3: 100 + 0.3 x 100
        assertThat(PlainCell.percentile(four, 10)).isEqualByComparingTo("130");
        // position 2.7: 300 + 0.7 x 700
        assertThat(PlainCell.percentile(four, 90)).isEqualByComparingTo("790");
        assertThat(PlainCell.percentile(List.of(77L), 90)).isEqualByComparingTo("77");
    }

    @Test
    void halfACentIsRoundedUp() {
        assertThat(PlainCell.percentile(List.of(1L, 2L), 50)).isEqualByComparingTo("2");
        assertThat(PlainCell.percentile(List.of(100L, 101L), 25)).isEqualByComparingTo("100");
    }

    @Test
    void thereAre124SetsOfDimensionsAndPeriods() {
        assertThat(PlainGroupings.sets()).hasSize(31);
        Set<List<String>> keys = new HashSet<>();
        for (Set<String> set : PlainGroupings.sets()) {
            for (String period : List.of("all", "year", "quarter", "month")) {
                keys.add(PlainGroupings.key(line("a", 1, "2025-05-17", "1"), "Professional, facility", set, period));
            }
        }
        assertThat(keys).hasSize(124);
        assertThat(keys.stream().map(key -> key.get(9))).containsOnly("", "2025-01-01", "2025-04-01", "2025-05-01");
    }

    @Test
    void tenPatientsAreSuppressedAndElevenShown() {
        List<PlainLine> lines = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            lines.add(line("patient " + i, 42_000L, "2025-05-17", "1"));
        }
        assertThat(PlainCell.of(lines, true)).isEqualTo(new PlainCell(true, new TreeMap<>()));
        lines.add(line("patient 11", 42_001L, "2025-05-17", "1"));
        PlainCell shown = PlainCell.of(lines, true);
        assertThat(shown.suppressed()).isFalse();
        // 462001 cents over 11 lines are 42000.09 cents
        assertThat(shown.measures())
                .containsEntry("allowed_mean", new BigDecimal("420.00"))
                .containsEntry("allowed_sum", new BigDecimal("4620.01"))
                .containsEntry("patient_count", new BigDecimal("11"))
                .containsEntry("allowed_to_billed", new BigDecimal("0.3500"))
                .doesNotContainKeys("paid_sum", "paid_to_allowed");
        assertThat(PlainCell.of(lines, false).measures()).doesNotContainKeys("allowed_sum", "allowed_to_medicare");
    }

    @Test
    void finalActionTakesRulesInTheirOrder() {
        PlainLine original = line("p", 42_000L, "2025-05-17", "1");
        PlainLine replacement = version(original, 2, "7", 50_000L);
        PlainLine later = version(original, 3, "1", 60_000L);
        assertThat(PlainFinalAction.settle(List.of(original, replacement)))
                .isEqualTo(Map.of(original, "superseded", replacement, "kept"));
        // one extract: what the replacement replaces may also stand after it
        assertThat(PlainFinalAction.settle(List.of(original, replacement, later)))
                .isEqualTo(Map.of(original, "superseded", replacement, "kept", later, "superseded"));
        PlainLine voiding = version(original, 4, "8", 60_000L);
        assertThat(PlainFinalAction.settle(List.of(original, replacement, later, voiding)))
                .containsOnlyKeys(original, replacement, later, voiding)
                .doesNotContainValue("kept");
        PlainLine reversal = version(original, 5, "1", -42_000L);
        assertThat(PlainFinalAction.settle(List.of(original, reversal, later)))
                .isEqualTo(Map.of(original, "superseded", reversal, "superseded", later, "kept"));
    }

    private static PlainLine line(String patient, long allowed, String date, String frequency) {
        return new PlainLine(
                "extract.csv",
                1,
                1,
                "claim of " + patient,
                "claim of " + patient + "|1",
                patient,
                "",
                "20982",
                List.of(),
                LocalDate.parse(date),
                null,
                120_000L,
                allowed,
                null,
                false,
                frequency,
                patient + allowed,
                List.of("C7951"),
                false,
                Map.of(),
                Map.of(
                        "fee_basis", "Professional, facility",
                        "payer", "Aetna",
                        "line_of_business", "Commercial",
                        "site_of_service", "Other site",
                        "modifier_use", "No modifier",
                        "diagnosis_group", "Pain only",
                        "specialty", "Unknown",
                        "state", "TX"));
    }

    private static PlainLine version(PlainLine line, long record, String frequency, long allowed) {
        return new PlainLine(
                line.extract(),
                line.loadOrder(),
                record,
                line.claim(),
                line.claimLine(),
                line.patient(),
                line.provider(),
                line.code(),
                line.modifiers(),
                line.serviceDate(),
                line.units(),
                allowed < 0 ? -line.billed() : line.billed(),
                allowed,
                null,
                false,
                frequency,
                line.patient() + allowed,
                line.diagnoses(),
                line.icd9(),
                line.fields(),
                line.dimensions());
    }
}
