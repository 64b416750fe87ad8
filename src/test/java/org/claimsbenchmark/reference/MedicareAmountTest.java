package org.claimsbenchmark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts worked out by hand from the published RVUs and conversion factors, or read from the CMS rate files. */
class MedicareAmountTest {

    private static final ReferenceTables TABLES = ReferenceTables.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Professional, non-facility           | 2025 | 322689", // 99.76 x 32.3465 = 3226.886...
                "Professional, facility               | 2025 |  35322", // 10.92 x 32.3465 = 353.223...
                "Professional, non-facility           | 2024 | 342562", // 102.91 x 33.2875 = 3425.616...
                "Professional, facility               | 2024 |  36017", // 10.82 x 33.2875 = 360.170...
                "Professional, non-facility           | 2023 | 359475", // 106.08 x 33.8872 = 3594.754...
                "Professional, facility               | 2023 |  36700", // 10.83 x 33.8872 = 366.998...
                "Ambulatory surgical center facility  | 2021 | 292917",
                "Ambulatory surgical center facility  | 2026 | 925583",
                "Hospital outpatient facility         | 2022 | 591760",
                "Hospital outpatient facility         | 2026 | 1722814",
            })
    void theNationalAmountIsExactToTheCent(String feeBasis, int year, long cents) {
        assertThat(TABLES.medicareAmountCents(feeBasis, year)).hasValue(cents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Professional, facility               | 2022",
                "Professional, facility               | 2026",
                "Hospital outpatient facility         | 2021",
                "Ambulatory surgical center facility  | 2020",
                "Hospital inpatient facility          | 2025",
                "Undetermined                         | 2025",
            })
    void thereIsNoAmountWhereTheTablesHaveNone(String feeBasis, int year) {
        assertThat(TABLES.medicareAmountCents(feeBasis, year)).isEmpty();
    }
}
