package org.claimsbenchmark.benchmark.maturity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.cell.CellEngine;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;
import org.junit.jupiter.api.Test;

class PaymentLagsTest {

    private static final LocalDate SERVICE = LocalDate.of(2024, 1, 31);

    private final List<InventedLine> lines = new ArrayList<>();
    private int patient;

    @Test
    void theLagIsTheMonthsBetweenTwoMonthsWhateverTheDay() {
        paid("Aetna", 20, SERVICE.plusDays(1)); // February: one month
        paid("Aetna", 20, LocalDate.of(2024, 3, 1));
        paid("Aetna", 20, LocalDate.of(2024, 4, 30));
        paid("Aetna", 20, LocalDate.of(2024, 7, 1));
        paid("Aetna", 20, LocalDate.of(2024, 8, 1));
        paid("Aetna", 20, LocalDate.of(2025, 2, 1));
        paid("Aetna", 20, null);
        assertThat(rows(ServicePeriod.MONTH, "Aetna"))
                .containsExactly(
                        "0 to 1: 20, 20 of 140",
                        "2: 20, 40 of 140",
                        "3: 20, 60 of 140",
                        "4 to 6: 20, 80 of 140",
                        "7 to 12: 20, 100 of 140",
                        "13 or more: 20, 120 of 140",
                        "no date: 20, null of 140");
        assertThat(rows(ServicePeriod.ALL, Cell.ALL)).isEqualTo(rows(ServicePeriod.MONTH, "Aetna"));
    }

    @Test
    void aPaymentBeforeItsServiceCountsInTheMonthOfService() {
        paid("Aetna", 30, LocalDate.of(2023, 11, 2));
        assertThat(rows(ServicePeriod.ALL, "Aetna")).containsExactly("0 to 1: 30, 30 of 30");
    }

    @Test
    void aLagOfTenPatientsIsHiddenWithAnotherSoThatTheRestIsNoTenEither() {
        paid("Aetna", 40, SERVICE);
        paid("Aetna", 30, LocalDate.of(2024, 3, 1));
        paid("Aetna", 10, LocalDate.of(2024, 4, 1));
        assertThat(rows(ServicePeriod.ALL, "Aetna"))
                .as("80 less 40 and 30 would be the ten")
                .containsExactly("0 to 1: 40, 40 of 80");
        assertThat(rows(ServicePeriod.ALL, Cell.ALL)).containsExactly("0 to 1: 40, 40 of 80");
    }

    @Test
    void whatComesAfterAHiddenLagIsNotAddedUp() {
        paid("Aetna", 8, SERVICE);
        paid("Aetna", 30, LocalDate.of(2024, 3, 1));
        paid("Aetna", 12, LocalDate.of(2024, 4, 1));
        assertThat(rows(ServicePeriod.ALL, "Aetna")).containsExactly("2: 30, null of 50");
    }

    @Test
    void aLagThatOnePayerHasOfFewPatientsIsNotShownOfTheOtherBesideBothTogether() {
        paid("Aetna", 40, SERVICE);
        paid("Aetna", 40, LocalDate.of(2024, 3, 1));
        paid("Medicare", 60, SERVICE);
        paid("Medicare", 5, LocalDate.of(2024, 3, 1));
        assertThat(rows(ServicePeriod.ALL, Cell.ALL)).containsExactly("0 to 1: 100, 100 of 145", "2: 45, 145 of 145");
        assertThat(rows(ServicePeriod.ALL, "Aetna")).isEmpty();
        assertThat(rows(ServicePeriod.ALL, "Medicare")).isEmpty();
    }

    @Test
    void nothingIsShownOfAHiddenCell() {
        paid("Aetna", 40, SERVICE);
        paid("Cigna Health", 9, SERVICE);
        paid("Medicare", 40, SERVICE);
        assertThat(rows(ServicePeriod.ALL, Cell.ALL)).containsExactly("0 to 1: 89, 89 of 89");
        assertThat(rows(ServicePeriod.ALL, "Cigna Health")).isEmpty();
        assertThat(rows(ServicePeriod.YEAR, "Cigna Health")).isEmpty();
    }

    @Test
    void linesOfOnePatientAreNotElevenPatients() {
        paid("Aetna", 40, SERVICE);
        for (int i = 0; i < 30; i++) {
            lines.add(line("Aetna", LocalDate.of(2024, 3, 1)).patient(1_000));
        }
        assertThat(rows(ServicePeriod.ALL, "Aetna")).isEmpty();
    }

    @Test
    void withoutLinesThereIsNothing() {
        assertThat(rows(ServicePeriod.ALL, Cell.ALL)).isEmpty();
    }

    private void paid(String payer, int count, LocalDate paid) {
        for (int i = 0; i < count; i++) {
            lines.add(line(payer, paid).patient(patient++));
        }
    }

    private static InventedLine line(String payer, LocalDate paid) {
        return InventedLine.line().on(SERVICE).paidOn(paid).value(LineDimension.PAYER, payer);
    }

    private List<String> rows(ServicePeriod period, String payer) {
        KeptLines kept = InventedLines.columns(lines);
        ShownPayers shown = new ShownPayers();
        new CellEngine((feeBasis, year) -> OptionalLong.empty(), Dominance.OFF, 1)
                .compute(kept, block -> block.forEach(shown::add));
        return new PaymentLags(kept, shown, Cell.ALL)
                .shown().stream()
                        .filter(row -> row.period() == period && row.payer().equals(payer))
                        .map(row ->
                                row.lag().label() + ": " + row.lines() + ", " + row.soFar() + " of " + row.ofLines())
                        .toList();
    }
}
