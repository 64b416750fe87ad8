package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.benchmark.kept.InventedLine.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Medicare's lines are all fee-for-service, as the year by payer and line of business shows. In a month of 23 lines of Medicare and 28
 * commercial ones, 56 in all, 5 are neither.
 */
class ToldBesideOtherSetsTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 15);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 15);

    private final List<InventedLine> lines = new ArrayList<>();

    @BeforeEach
    void ofMedicareAndOthers() {
        add(200, "Medicare", "Medicare fee-for-service", JULY);
        add(200, "Aetna", "Commercial", JULY);
        add(200, "Aetna", "Medicare Advantage", JULY);
        add(23, "Medicare", "Medicare fee-for-service", MARCH);
        add(28, "Aetna", "Commercial", MARCH);
    }

    @Test
    void totalsOfAMonthThatLeaveFewBesideEachOtherAreNotBothShown() {
        add(5, "Aetna", "Medicare Advantage", MARCH);
        assertThat(isShown(LineDimension.PAYER, "Medicare", MARCH)).isTrue();
        assertThat(isShown(LineDimension.LINE_OF_BUSINESS, "Commercial", MARCH)).isFalse();
        assertThat(isShown(LineDimension.LINE_OF_BUSINESS, "Commercial", JULY))
                .as("or it would be what July leaves of the year")
                .isFalse();
    }

    @Test
    void totalsThatLeaveEnoughAre() {
        add(15, "Aetna", "Medicare Advantage", MARCH);
        assertThat(isShown(LineDimension.PAYER, "Medicare", MARCH)).isTrue();
        assertThat(isShown(LineDimension.LINE_OF_BUSINESS, "Commercial", MARCH)).isTrue();
    }

    private void add(int count, String payer, String lineOfBusiness, LocalDate day) {
        for (int i = 0; i < count; i++) {
            int number = lines.size();
            lines.add(line().patient(number)
                    .claim(number)
                    .on(day)
                    .value(LineDimension.PAYER, payer)
                    .value(LineDimension.LINE_OF_BUSINESS, lineOfBusiness));
        }
    }

    private boolean isShown(LineDimension dimension, String value, LocalDate day) {
        List<Cell> cells = new ArrayList<>();
        new CellEngine((feeBasis, year) -> OptionalLong.empty(), Dominance.OFF, 2)
                .compute(InventedLines.columns(lines), cells::addAll);
        return cells.stream()
                .filter(cell -> !cell.suppressed() && cell.period() == ServicePeriod.MONTH)
                .filter(cell -> ServicePeriod.MONTH.startOf(day).equals(cell.periodStart()))
                .filter(cell -> cell.value(dimension).equals(value))
                .anyMatch(cell -> cell.value(LineDimension.FEE_BASIS).equals("Professional, facility")
                        && List.of(LineDimension.values()).stream()
                                .filter(other -> other != dimension && other != LineDimension.FEE_BASIS)
                                .allMatch(other -> cell.value(other).equals(Cell.ALL)));
    }
}
