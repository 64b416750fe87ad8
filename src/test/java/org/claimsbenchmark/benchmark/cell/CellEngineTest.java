package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsbenchmark.benchmark.kept.InventedLine.line;
import static org.claimsbenchmark.benchmark.kept.InventedLine.relatedLine;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;
import org.junit.jupiter.api.Test;

class CellEngineTest {

    private static final String FACILITY = "Professional, facility";
    private static final MedicareAmounts NO_MEDICARE = (feeBasis, year) -> OptionalLong.empty();

    @Test
    void countsIndexLinesClaimsPatientsProvidersAndUnits() {
        List<InventedLine> lines = elevenPatients();
        lines.add(line().patient(1).claim(1).provider(2).units(2500L));
        lines.add(line().patient(1).claim(90).provider(0).units(null));
        lines.add(relatedLine("77012").patient(50).claim(50).provider(50));
        CellMeasures all = total(lines).measures();
        assertThat(all.lineCount()).isEqualTo(13);
        assertThat(all.claimCount()).isEqualTo(12);
        assertThat(all.patientCount()).isEqualTo(11);
        assertThat(all.providerCount()).isEqualTo(2);
        assertThat(all.unitThousandths()).isEqualTo(13_500);
    }

    @Test
    void aClaimSharedByTwoPatientsIsOneClaim() {
        List<InventedLine> lines = elevenPatients();
        lines.forEach(line -> line.claim(7));
        assertThat(total(lines).measures().claimCount()).isEqualTo(1);
    }

    @Test
    void unitsThatNoLineCarriesAreNotZero() {
        List<InventedLine> lines = elevenPatients();
        lines.forEach(line -> line.units(null));
        assertThat(total(lines).measures().unitThousandths()).isNull();
    }

    @Test
    void amountsAreThoseOfPricedLinesThatCarryThem() {
        List<InventedLine> lines = elevenPatients();
        for (int i = 0; i < 11; i++) {
            lines.get(i).billed(1000_00 + i * 100_00).allowed(100_00 * (i + 1)).paid(50_00);
        }
        for (int i = 0; i < 11; i++) {
            lines.add(line().patient(12 + i)
                    .allowed(100_00 * (i + 1))
                    .without(LineAmount.BILLED)
                    .without(LineAmount.PAID));
            lines.add(line().patient(23 + i).allowed(999_00).denied(true));
            lines.add(line().patient(34 + i).allowed(0));
            lines.add(line().patient(45 + i).without(LineAmount.ALLOWED));
        }
        CellMeasures all = total(lines).measures();
        assertThat(all.deniedLineCount()).isEqualTo(11);
        assertThat(all.pricedLineCount()).isEqualTo(22);
        assertThat(all.amounts().get(LineAmount.ALLOWED))
                .isEqualTo(
                        new AmountStatistics(13200_00L, 600_00L, null, 325_00, 600_00, 875_00, null, 300_00L, 900_00L));
        assertThat(all.amounts().get(LineAmount.PAID))
                .isEqualTo(new AmountStatistics(550_00L, 50_00L, null, 50_00, 50_00, 50_00, null, 50_00L, 50_00L));
        assertThat(all.allowedToBilled()).isEqualTo("0.4000"); // 6600 of 16500
        assertThat(all.paidToAllowed()).isEqualTo("0.0833"); // 550 of 6600: without the lines that have no paid amount
    }

    @Test
    void anAmountThatNoPricedLineCarriesHasNoStatistics() {
        List<InventedLine> lines = elevenPatients();
        lines.forEach(line -> line.without(LineAmount.BILLED));
        CellMeasures all = total(lines).measures();
        assertThat(all.amounts()).containsOnlyKeys(LineAmount.ALLOWED, LineAmount.PAID);
        assertThat(all.allowedToBilled()).isNull();
    }

    @Test
    void allowedToMedicareIsTheMeanOfEachLinesRatioInItsOwnYear() {
        List<InventedLine> lines = elevenPatients();
        lines.add(line().patient(12));
        lines.forEach(line -> line.allowed(300_00));
        lines.get(0).on(LocalDate.of(2023, 7, 1)).allowed(100_00);
        lines.get(1).on(LocalDate.of(2019, 7, 1)).allowed(9_999_00);
        MedicareAmounts medicare = (feeBasis, year) ->
                year == 2024 ? OptionalLong.of(200_00) : year == 2023 ? OptionalLong.of(300_00) : OptionalLong.empty();
        // ten lines at 1.5 and one at a third; the year without a reference amount stands aside
        assertThat(total(lines, medicare).measures().allowedToMedicare()).isEqualTo("1.3939");
        assertThat(total(lines).measures().allowedToMedicare()).isNull();
    }

    @Test
    void amountsAreNeverPooledAcrossFeeBases() {
        List<InventedLine> lines = elevenPatients();
        lines.get(0).value(LineDimension.FEE_BASIS, "Undetermined");
        CellMeasures all = find(cells(lines, NO_MEDICARE, 1), Cell.ALL).measures();
        assertThat(all.lineCount()).isEqualTo(11);
        assertThat(all.pricedLineCount()).isEqualTo(11);
        assertThat(all.amounts()).isEmpty();
        assertThat(all.allowedToBilled()).isNull();
        assertThat(all.paidToAllowed()).isNull();
    }

    @Test
    void tenPatientsAreHiddenAndElevenAreShown() {
        List<InventedLine> lines = elevenPatients();
        assertThat(total(lines).suppressed()).isFalse();
        lines.get(10).patient(1);
        assertThat(total(lines).suppressed()).isTrue();
    }

    @Test
    void amountsOfOneToTenPatientsAreWithheldAndSoIsHowManyLinesTheyAreOf() {
        List<InventedLine> lines = elevenPatients();
        lines.get(0).denied(true);
        CellMeasures all = total(lines).measures();
        assertThat(all.withheld()).isEqualTo(Withheld.FEW_PATIENTS);
        assertThat(all.amounts()).isEmpty();
        assertThat(all.pricedLineCount()).isNull();
        assertThat(all.deniedLineCount()).isNull();
        // eleven prices are enough to be told, but that there are so many tells that one line has none
        lines.add(line().patient(12));
        assertThat(total(lines).measures().withheld()).isEqualTo(Withheld.FEW_PATIENTS);
        lines.get(0).denied(false);
        assertThat(total(lines).measures().withheld()).isEqualTo(Withheld.NOTHING);
        assertThat(total(lines).measures().pricedLineCount()).isEqualTo(12);
        assertThat(total(lines).measures().deniedLineCount()).isZero();
    }

    @Test
    void whereFewLinesHaveNoPriceNothingIsToldThatTellsHowMany() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(line().patient(i).claim(i).provider(1 + i % 3).allowed(100_00 + i * 100));
        }
        lines.get(0).denied(true);
        CellMeasures all = total(lines, Dominance.USUAL);
        assertThat(all.lineCount()).isEqualTo(40);
        assertThat(all.pricedLineCount()).isNull();
        assertThat(all.deniedLineCount()).isNull();
        assertThat(all.withheld()).isEqualTo(Withheld.MEANS);
        AmountStatistics allowed = all.amounts().get(LineAmount.ALLOWED);
        assertThat(allowed.sum()).isEqualTo(39 * 100_00 + 100 * 39 * 40 / 2);
        assertThat(allowed.mean()).isNull();
        assertThat(allowed.p50()).isEqualTo(120_00);
        assertThat(allowed.p10()).as("that 30 have a price, or not").isNull();
        assertThat(all.providers().topShare()).as("13 of 39, in tenths").isEqualTo("0.3000");
        assertThat(all.standardAllowed().mean()).isNull();
        assertThat(all.standardAllowed().quartiles().p50()).isEqualTo(120_00);
    }

    @Test
    void howManyLinesArePricedIsNotToldWhereItTellsOfOthers() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 240; i++) {
            lines.add(line().patient(i).claim(i));
            lines.get(i).value(LineDimension.STATE, i < 60 ? "TX" : i < 140 ? "ME" : "OH");
            lines.get(i).denied(i < 3 || (i >= 60 && i < 80) || (i >= 140 && i < 160));
        }
        List<Cell> cells = cells(lines, NO_MEDICARE, 1);
        assertThat(find(cells, FACILITY).measures().deniedLineCount()).isEqualTo(43);
        assertThat(ofState(cells, "TX").pricedLineCount()).isNull();
        assertThat(ofState(cells, "ME").pricedLineCount())
                .as("all without it would tell TX's")
                .isNull();
        assertThat(ofState(cells, "ME").withheld()).isEqualTo(Withheld.MEANS);
        assertThat(ofState(cells, "OH").pricedLineCount()).isEqualTo(80);
        assertThat(ofState(cells, "OH").deniedLineCount()).isEqualTo(20);
    }

    @Test
    void theMeanOfAnAmountThatFewPricedLinesLackIsWithheldAlone() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(line().patient(i).claim(i));
        }
        lines.get(0).without(LineAmount.PAID);
        CellMeasures all = total(lines).measures();
        assertThat(all.pricedLineCount()).isEqualTo(40);
        assertThat(all.withheld()).isEqualTo(Withheld.NOTHING);
        assertThat(all.amounts().get(LineAmount.PAID).sum()).isNotNull();
        assertThat(all.amounts().get(LineAmount.PAID).mean()).isNull();
        assertThat(all.amounts().get(LineAmount.ALLOWED).mean()).isNotNull();
    }

    @Test
    void anAmountThatLinesOfOneToTenPatientsCarryIsWithheldAndTheOthersAreNot() {
        List<InventedLine> lines = elevenPatients();
        lines.get(0).without(LineAmount.PAID);
        CellMeasures all = total(lines).measures();
        assertThat(all.amounts()).containsOnlyKeys(LineAmount.BILLED, LineAmount.ALLOWED);
        assertThat(all.paidToAllowed()).isNull();
        assertThat(all.allowedToBilled()).isNotNull();
    }

    @Test
    void sumsAreWithheldWhereOneThatIsWithheldCouldBeDerivedAndMediansAreNot() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            lines.add(line().patient(i).claim(i).provider(i % 6));
            // Ohio's prices are one provider's: those of Maine are told, but no sum of them
            lines.get(i).value(LineDimension.STATE, i < 60 ? "TX" : i < 90 ? "ME" : "OH");
            if (i >= 90) {
                lines.get(i).provider(7);
            }
        }
        List<Cell> cells = cells(lines, new CellEngine(NO_MEDICARE, Dominance.USUAL, 1));
        assertThat(ofState(cells, "OH").withheld()).isEqualTo(Withheld.DOMINANCE);
        CellMeasures maine = ofState(cells, "ME");
        assertThat(maine.withheld()).isEqualTo(Withheld.SUMS);
        AmountStatistics allowed = maine.amounts().get(LineAmount.ALLOWED);
        assertThat(allowed.sum()).isNull();
        assertThat(allowed.mean()).isNull();
        assertThat(allowed.p50()).isEqualTo(400_00);
        assertThat(maine.allowedToBilled()).isNull();
        assertThat(ofState(cells, "TX").withheld()).isEqualTo(Withheld.NOTHING);
    }

    @Test
    void amountsOfFewerThanThreeProvidersAreWithheldAndTheirCountsAreNot() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            lines.add(line().patient(i).claim(i).provider(1 + i % 2));
        }
        // a third provider who has no price is none behind the prices
        lines.add(line().patient(24).provider(3).denied(true));
        CellMeasures all = total(lines, Dominance.USUAL);
        assertThat(all.withheld()).isEqualTo(Withheld.DOMINANCE);
        assertThat(all.amounts()).isEmpty();
        assertThat(all.allowedToBilled()).isNull();
        assertThat(all.paidToAllowed()).isNull();
        assertThat(all.lineCount()).isEqualTo(25);
        assertThat(all.providerCount()).isEqualTo(3);
        lines.get(24).denied(false);
        assertThat(total(lines, Dominance.USUAL).withheld()).isEqualTo(Withheld.NOTHING);
        assertThat(total(lines, new Dominance(4, 100)).withheld()).isEqualTo(Withheld.DOMINANCE);
    }

    @Test
    void amountsOfWhichOneProviderHasOverFourFifthsAreWithheld() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(line().patient(i).claim(i).provider(i < 48 ? 1 : 2 + i % 3));
        }
        CellMeasures atFourFifths = total(lines, Dominance.USUAL);
        assertThat(atFourFifths.withheld()).isEqualTo(Withheld.NOTHING);
        assertThat(atFourFifths.providers().topShare()).isEqualTo("0.8000");
        lines.get(48).provider(1);
        assertThat(total(lines, Dominance.USUAL).withheld()).isEqualTo(Withheld.DOMINANCE);
        assertThat(total(lines, new Dominance(3, 82)).withheld()).isEqualTo(Withheld.NOTHING);
    }

    @Test
    void linesWithoutAProviderSayNothingOfDominance() {
        List<InventedLine> lines = elevenPatients();
        lines.forEach(line -> line.provider(0));
        CellMeasures unknown = total(lines, Dominance.USUAL);
        assertThat(unknown.providers()).isEqualTo(new CellMeasures.Providers(null, false));
        assertThat(unknown.amounts()).hasSize(3);
        lines.get(0).provider(1);
        assertThat(total(lines, Dominance.USUAL).providers()).isEqualTo(new CellMeasures.Providers(null, true));
    }

    @Test
    void theLargestProvidersShareIsNotToldWhereItTellsOfFewLines() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            lines.add(line().patient(i).claim(i).provider(i < 11 ? 1 : 2 + i % 2));
        }
        // 11, 10 and 9 lines
        assertThat(total(lines, Dominance.USUAL).providers().topShare()).isEqualTo("0.3667");
        lines.get(0).provider(4);
        assertThat(total(lines, Dominance.USUAL).providers().topShare()).isNull();
        lines.forEach(line -> line.provider(1));
        assertThat(total(lines, Dominance.USUAL).providers().topShare()).isEqualTo("1.0000");
        lines.get(0).provider(2);
        assertThat(total(lines, Dominance.USUAL).providers().topShare()).isNull();
    }

    @Test
    void everyGrainHasACellForEachPeriodWithLines() {
        List<InventedLine> lines = new ArrayList<>();
        lines.add(line().on(LocalDate.of(2023, 12, 31)));
        lines.add(line().on(LocalDate.of(2024, 2, 29)));
        lines.add(line().on(LocalDate.of(2024, 3, 1)));
        lines.add(line().on(LocalDate.of(2024, 10, 1)));
        List<Cell> plain = cells(lines, NO_MEDICARE, 1).stream()
                .filter(cell -> cell.values().stream().filter(Cell.ALL::equals).count() == 7)
                .filter(cell -> cell.value(LineDimension.FEE_BASIS).equals(FACILITY))
                .toList();
        assertThat(starts(plain, ServicePeriod.ALL)).containsExactly("null");
        assertThat(starts(plain, ServicePeriod.YEAR)).containsExactly("2023-01-01", "2024-01-01");
        assertThat(starts(plain, ServicePeriod.QUARTER)).containsExactly("2023-10-01", "2024-01-01", "2024-10-01");
        assertThat(starts(plain, ServicePeriod.MONTH))
                .containsExactly("2023-12-01", "2024-02-01", "2024-03-01", "2024-10-01");
    }

    @Test
    void cellsAreTheSameInTheSameOrderWithAnyNumberOfThreads() {
        List<InventedLine> lines = InventedLines.random(20982, 3_000);
        MedicareAmounts medicare = (feeBasis, year) -> OptionalLong.of(311_17 + year);
        List<Cell> alone = cells(lines, medicare, 1);
        assertThat(alone).hasSizeGreaterThan(1_000);
        assertThat(cells(lines, medicare, 2)).isEqualTo(alone);
        assertThat(cells(lines, medicare, 7)).isEqualTo(alone);
    }

    @Test
    void cellsAreTheSameWhetherCombinationsAreAllNumberedOrListedAsTheyOccur() {
        List<InventedLine> lines = InventedLines.random(4, 3_000);
        MedicareAmounts medicare = (feeBasis, year) -> OptionalLong.of(311_17 + year);
        List<Cell> numbered = cells(lines, new CellEngine(medicare, Dominance.USUAL, 2));
        assertThat(numbered).hasSizeGreaterThan(1_000);
        assertThat(cells(lines, new CellEngine(medicare, Dominance.USUAL, 2, 0)))
                .isEqualTo(numbered);
    }

    @Test
    void manyValuesInManyDimensionsKeepTheirCellsApart() {
        List<InventedLine> lines = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            for (int patient = 0; patient < 11; patient++) {
                lines.add(line().patient(11 * i + patient)
                        .claim(11 * i + patient)
                        .value(LineDimension.STATE, "state " + i)
                        .value(LineDimension.SPECIALTY, "specialty " + i)
                        .value(LineDimension.PAYER, "payer " + i % 700)
                        .allowed(100_00 + i));
            }
        }
        List<Cell> pairs = cells(lines, NO_MEDICARE, 2).stream()
                .filter(cell -> cell.period() == ServicePeriod.MONTH)
                .filter(cell -> cell.value(LineDimension.FEE_BASIS).equals(FACILITY))
                .filter(cell -> !cell.value(LineDimension.STATE).equals(Cell.ALL))
                .filter(cell -> !cell.value(LineDimension.SPECIALTY).equals(Cell.ALL))
                .toList();
        assertThat(pairs).hasSize(1_500);
        for (Cell cell : pairs) {
            int i = Integer.parseInt(cell.value(LineDimension.STATE).substring("state ".length()));
            assertThat(cell.value(LineDimension.SPECIALTY)).isEqualTo("specialty " + i);
            assertThat(cell.measures().lineCount()).isEqualTo(11);
            assertThat(cell.measures().amounts().get(LineAmount.ALLOWED).p50()).isEqualTo(100_00 + i);
        }
    }

    @Test
    void cellsDoNotDependOnTheOrderOfTheLines() {
        List<InventedLine> lines = InventedLines.random(77, 2_000);
        List<Cell> before = cells(lines, NO_MEDICARE, 2);
        Collections.shuffle(lines, new Random(1));
        assertThat(cells(lines, NO_MEDICARE, 2)).isEqualTo(before);
    }

    @Test
    void noLinesMakeNoCells() {
        assertThat(cells(List.of(), NO_MEDICARE, 2)).isEmpty();
        assertThat(cells(List.of(relatedLine("77012")), NO_MEDICARE, 2)).isEmpty();
    }

    @Test
    void whatTheSinkThrowsComesOutAsItIs() {
        CellEngine engine = new CellEngine(NO_MEDICARE, Dominance.OFF, 2);
        assertThatThrownBy(() -> engine.compute(InventedLines.columns(elevenPatients()), block -> {
                    throw new SQLException("no space left");
                }))
                .isInstanceOf(SQLException.class);
    }

    private static List<InventedLine> elevenPatients() {
        List<InventedLine> lines = new ArrayList<>();
        for (int patient = 1; patient <= 11; patient++) {
            lines.add(line().patient(patient).claim(patient));
        }
        return lines;
    }

    /** The cell of the facility fee basis over everything else. */
    private static Cell total(List<InventedLine> lines) {
        return total(lines, NO_MEDICARE);
    }

    private static Cell total(List<InventedLine> lines, MedicareAmounts medicare) {
        return find(cells(lines, medicare, 1), FACILITY);
    }

    private static CellMeasures total(List<InventedLine> lines, Dominance dominance) {
        return find(cells(lines, new CellEngine(NO_MEDICARE, dominance, 1)), FACILITY)
                .measures();
    }

    private static Cell find(List<Cell> cells, String feeBasis) {
        return cells.stream()
                .filter(cell -> cell.period() == ServicePeriod.ALL)
                .filter(cell -> cell.value(LineDimension.FEE_BASIS).equals(feeBasis))
                .filter(cell -> cell.values().subList(1, 8).stream().allMatch(Cell.ALL::equals))
                .findFirst()
                .orElseThrow();
    }

    /** The cell of the facility fee basis and a state over everything else. */
    private static CellMeasures ofState(List<Cell> cells, String state) {
        return cells.stream()
                .filter(cell -> cell.period() == ServicePeriod.ALL)
                .filter(cell ->
                        cell.values().equals(List.of(FACILITY, "All", "All", "All", "All", "All", "All", state)))
                .findFirst()
                .orElseThrow()
                .measures();
    }

    private static List<String> starts(List<Cell> cells, ServicePeriod period) {
        return cells.stream()
                .filter(cell -> cell.period() == period)
                .map(cell -> String.valueOf(cell.periodStart()))
                .toList();
    }

    private static List<Cell> cells(List<InventedLine> lines, MedicareAmounts medicare, int threads) {
        return cells(lines, new CellEngine(medicare, Dominance.OFF, threads));
    }

    private static List<Cell> cells(List<InventedLine> lines, CellEngine engine) {
        List<Cell> cells = new ArrayList<>();
        engine.compute(InventedLines.columns(lines), cells::addAll);
        return cells;
    }
}
