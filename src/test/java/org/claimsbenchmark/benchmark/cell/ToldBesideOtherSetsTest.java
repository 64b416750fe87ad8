package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.benchmark.kept.InventedLine.line;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;
import org.junit.jupiter.api.Test;

/**
 * Medicare's lines are all fee-for-service, as the cells by payer and line of business show. In a month of 23 lines of Medicare and 28
 * commercial ones, 56 in all, 5 are neither.
 */
class ToldBesideOtherSetsTest {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 15);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 15);

    private final List<InventedLine> lines = new ArrayList<>();

    @Test
    void totalsOfAMonthThatLeaveFewBesideEachOtherAreNotBothShown() {
        addTwoMonths();
        add(5, "Aetna", "Medicare Advantage", MARCH);
        assertThat(isShown(LineDimension.PAYER, "Medicare", MARCH)).isTrue();
        assertThat(isShown(LineDimension.LINE_OF_BUSINESS, "Commercial", MARCH)).isFalse();
        assertThat(isShown(LineDimension.LINE_OF_BUSINESS, "Commercial", JULY))
                .as("or it would be what July leaves of the year")
                .isFalse();
    }

    @Test
    void totalsThatLeaveEnoughAre() {
        addTwoMonths();
        add(15, "Aetna", "Medicare Advantage", MARCH);
        assertThat(isShown(LineDimension.PAYER, "Medicare", MARCH)).isTrue();
        assertThat(isShown(LineDimension.LINE_OF_BUSINESS, "Commercial", MARCH)).isTrue();
    }

    /** Medicare denied 20 and commercial plans 25 of 50, so 5 were denied by neither. */
    @Test
    void numbersOfDeniedLinesThatLeaveFewBesideEachOtherAreNotBothTold() {
        addDeniedBeside(5);
        assertThat(pricedLineCount(LineDimension.PAYER, "Medicare")).isEqualTo(180);
        assertThat(pricedLineCount(LineDimension.LINE_OF_BUSINESS, "Commercial"))
                .isNull();
    }

    @Test
    void numbersOfDeniedLinesThatLeaveEnoughAre() {
        addDeniedBeside(15);
        assertThat(pricedLineCount(LineDimension.PAYER, "Medicare")).isEqualTo(180);
        assertThat(pricedLineCount(LineDimension.LINE_OF_BUSINESS, "Commercial"))
                .isEqualTo(175);
    }

    private void addTwoMonths() {
        add(200, "Medicare", "Medicare fee-for-service", JULY);
        add(200, "Aetna", "Commercial", JULY);
        add(200, "Aetna", "Medicare Advantage", JULY);
        add(23, "Medicare", "Medicare fee-for-service", MARCH);
        add(28, "Aetna", "Commercial", MARCH);
    }

    private void addDeniedBeside(int deniedByAdvantage) {
        add(180, "Medicare", "Medicare fee-for-service", JULY);
        add(175, "Aetna", "Commercial", JULY);
        add(200, "Aetna", "Medicare Advantage", JULY);
        addDenied(20, "Medicare", "Medicare fee-for-service");
        addDenied(25, "Aetna", "Commercial");
        addDenied(deniedByAdvantage, "Aetna", "Medicare Advantage");
    }

    private void addDenied(int count, String payer, String lineOfBusiness) {
        int before = lines.size();
        add(count, payer, lineOfBusiness, JULY);
        lines.subList(before, lines.size()).forEach(line -> line.denied(true));
    }

    private void add(int count, String payer, String lineOfBusiness, LocalDate day) {
        for (int i = 0; i < count; i++) {
            int number = lines.size();
            lines.add(line().patient(number)
                    .claim(number)
                    .provider(number)
                    .on(day)
                    .allowed(100_00)
                    .value(LineDimension.PAYER, payer)
                    .value(LineDimension.LINE_OF_BUSINESS, lineOfBusiness));
        }
    }

    private boolean isShown(LineDimension dimension, String value, LocalDate month) {
        return shown(dimension, value)
                .anyMatch(cell -> cell.period() == ServicePeriod.MONTH
                        && ServicePeriod.MONTH.startOf(month).equals(cell.periodStart()));
    }

    /** Over all dates; null when it is withheld. */
    private Integer pricedLineCount(LineDimension dimension, String value) {
        return shown(dimension, value)
                .filter(cell -> cell.period() == ServicePeriod.ALL)
                .findFirst()
                .orElseThrow()
                .measures()
                .pricedLineCount();
    }

    /** By one dimension alone. */
    private Stream<Cell> shown(LineDimension dimension, String value) {
        List<Cell> cells = new ArrayList<>();
        new CellEngine((feeBasis, year) -> OptionalLong.empty(), Dominance.OFF, 2)
                .compute(InventedLines.columns(lines), cells::addAll);
        return cells.stream()
                .filter(cell -> !cell.suppressed()
                        && cell.value(dimension).equals(value)
                        && cell.value(LineDimension.FEE_BASIS).equals("Professional, facility"))
                .filter(cell -> Stream.of(LineDimension.values())
                        .filter(other -> other != dimension && other != LineDimension.FEE_BASIS)
                        .allMatch(other -> cell.value(other).equals(Cell.ALL)));
    }
}
