package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.claimsbenchmark.benchmark.cell.Attacker.Bounds;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No number of priced lines of 1 to 10 patients can be told from the published cells more closely than to one of ten, nor of lines
 * without a price, of denied ones or of those that are neither (rule 5). To the attacker what a line is, is one dimension more, and
 * he knows from which amounts are told how many lines carry one at least; a 10th percentile is told only where the number is. The
 * extracts are those of {@link DerivedCountsTest}, and settable like them.
 */
class DerivedPricedCountsTest {

    private static final double LEAST_RANGE = 9 - 1e-6;
    private static final double ANY = Double.POSITIVE_INFINITY;
    private static final int LEAST_TOLD = 11;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("claims.test.attacks", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSmallPartOfACellCanBeDerived(long seed) {
        RandomExtract extract = new RandomExtract(seed);
        List<Cell> shown = extract.published(Dominance.USUAL).stream()
                .filter(cell -> !cell.suppressed())
                .toList();
        Map<CellKey, Bounds> known = new HashMap<>();
        for (Cell cell : shown) {
            add(
                    extract.key(cell),
                    cell.measures(),
                    cell.value(LineDimension.FEE_BASIS).equals(Cell.ALL),
                    known);
        }
        assertThat(known.keySet().stream().filter(DerivedPricedCountsTest::isOfAPart))
                .as("known of parts of seed %s", seed)
                .hasSizeGreaterThan(30);
        AttackedLines lines = extract.linesByPrice();
        try (Attacker attacker = new Attacker(known, lines.domain())) {
            assertThat(attacker.pinned(smallParts(lines), cell -> LEAST_RANGE))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void theAttackerWouldFindThemIfSmallOnesAloneWereHidden() {
        RandomExtract extract = new RandomExtract(0);
        Map<CellKey, Bounds> known = new HashMap<>();
        for (Cell cell : extract.published(Dominance.USUAL)) {
            if (!cell.suppressed()) {
                known.put(extract.key(cell), Bounds.exactly(cell.measures().lineCount()));
            }
        }
        AttackedLines lines = extract.linesByPrice();
        lines.truth().forEach((cell, truth) -> {
            if (known.containsKey(cell.with(AttackedLines.PART, Cell.ALL)) && truth.patients() > 10) {
                known.put(cell, Bounds.exactly(truth.lines()));
            }
        });
        try (Attacker attacker = new Attacker(known, lines.domain())) {
            assertThat(attacker.pinned(smallParts(lines), cell -> 1)).isNotEmpty();
        }
    }

    private static List<CellKey> smallParts(AttackedLines lines) {
        return lines.small().stream().filter(DerivedPricedCountsTest::isOfAPart).toList();
    }

    private static boolean isOfAPart(CellKey cell) {
        return !cell.value(AttackedLines.PART).equals(Cell.ALL);
    }

    /** Notes all that a cell tells of how many lines it has, and of which kind. */
    private static void add(CellKey cell, CellMeasures told, boolean pooled, Map<CellKey, Bounds> known) {
        known.put(cell, Bounds.exactly(told.lineCount()));
        CellKey priced = cell.with(AttackedLines.PART, RandomExtract.PRICED);
        AmountStatistics allowed = told.amounts().get(LineAmount.ALLOWED);
        assertThat(allowed == null || allowed.p10() == null || told.pricedLineCount() != null)
                .as("that 30 lines are priced is told where their number is")
                .isTrue();
        if (told.pricedLineCount() != null) {
            known.put(priced, Bounds.exactly(told.pricedLineCount()));
        } else if (!pooled && told.providers() == null) {
            known.put(priced, Bounds.exactly(0));
        } else if (allowed != null || told.withheld() == Withheld.DOMINANCE) {
            known.put(priced, new Bounds(LEAST_TOLD, ANY));
        } else if (told.withheld() == Withheld.FEW_PATIENTS) {
            known.put(priced, new Bounds(1, ANY));
        }
        if (told.deniedLineCount() != null) {
            known.put(cell.with(AttackedLines.PART, RandomExtract.DENIED), Bounds.exactly(told.deniedLineCount()));
        }
    }
}
