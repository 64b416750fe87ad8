package org.claimsbenchmark.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the key of a cell is written on a command line. */
class CellKeyTest {

    @Test
    void whatIsNotNamedIsAll() {
        CellKey key = CellKey.parse(List.of("fee_basis=Professional, facility", "payer = Aetna"));
        assertThat(key.value(LineDimension.FEE_BASIS)).isEqualTo("Professional, facility");
        assertThat(key.value(LineDimension.PAYER)).isEqualTo("Aetna");
        assertThat(key.value(LineDimension.STATE)).isEqualTo("All");
        assertThat(key.period().text()).isEqualTo("all");
        assertThat(key.hasAmounts()).isTrue();
        assertThat(CellKey.parse(List.of("payer=Aetna")).hasAmounts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025, year, 2025-01-01, 2026-01-01",
        "2025-Q1, quarter, 2025-01-01, 2025-04-01",
        "2025-Q4, quarter, 2025-10-01, 2026-01-01",
        "2024-02, month, 2024-02-01, 2024-03-01",
        "2025-12, month, 2025-12-01, 2026-01-01",
    })
    void aPeriodEndsBeforeTheNextBegins(String text, String grain, LocalDate start, LocalDate end) {
        CellPeriod period = CellPeriod.parse(text);
        assertThat(period.grain()).isEqualTo(grain);
        assertThat(period.start()).isEqualTo(start);
        assertThat(period.end()).isEqualTo(end);
        assertThat(period.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payer", "payer=", "insurer=Aetna", "period=2025-13", "period=2025-Q5", "period=March"})
    void aPartThatCannotBeReadSaysWhatIsExpected(String part) {
        assertThatThrownBy(() -> CellKey.parse(List.of(part)))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("expected");
    }

    @Test
    void aDimensionHasOneValue() {
        assertThatThrownBy(() -> CellKey.parse(List.of("payer=Aetna", "payer=Medicare")))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageStartingWith("payer: expected once, found twice");
    }

    @Test
    void onlyThePublishedCombinationsAreCells() {
        CellKey.parse(List.of("payer=Aetna", "site_of_service=Other site", "modifier_use=No modifier"));
        CellKey.parse(List.of("fee_basis=Undetermined", "payer=Aetna", "line_of_business=Other", "site_of_service=x"));
        assertThatThrownBy(() -> CellKey.parse(List.of("payer=Aetna", "site_of_service=x", "state=PA")))
                .isInstanceOf(UnreadableKey.class)
                .hasMessageContaining("no cells are published by payer, site_of_service, state together");
    }
}
