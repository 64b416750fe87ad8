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
 * No number of lines of 1 to 10 patients can be told from the published cells more closely than to one of ten numbers (rule 5), and
 * no sum of the dollars of 1 to 10 patients, or of too few providers, more closely than to a tenth of it.
 * The extracts are random, with few values and skewed, so that small cells stand beside great ones everywhere. As many as the
 * system property {@value #ATTACKS} says are attacked, at every such cell; a failure names the seed.
 */
class DerivedCountsTest {

    private static final String ATTACKS = "claims.test.attacks";
    /** Of a range of ten whole numbers, the greatest is nine more than the least. */
    private static final double LEAST_RANGE = 9 - 1e-6;
    /** How narrowly, in shares of itself, a sum may be known. */
    private static final double LEAST_SHARE_OF_SUM = 0.1;

    /** How many cells are enough to see that the attacker finds one. */
    private static final int SOME = 60;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger(ATTACKS, 4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSmallCountCanBeDerived(long seed) {
        RandomExtract extract = new RandomExtract(seed);
        Map<CellKey, Integer> shown = new HashMap<>();
        for (Cell cell : extract.published(Dominance.OFF)) {
            if (!cell.suppressed()) {
                CellKey key = extract.key(cell);
                assertThat(shown.getOrDefault(key, cell.measures().lineCount()))
                        .isEqualTo(cell.measures().lineCount());
                shown.put(key, cell.measures().lineCount());
                assertThat(cell.measures().patientCount()).isGreaterThan(10);
            }
        }
        assertThat(shown).as("shown of seed %s", seed).hasSizeGreaterThan(100);
        AttackedLines lines = extract.lines();
        try (Attacker attacker = Attacker.ofShown(shown, lines.domain())) {
            assertThat(attacker.pinned(lines.small(), cell -> LEAST_RANGE))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    /** Sums of allowed dollars, with what medians and quartiles say of them. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSumOfTheDollarsOfFewCanBeDerived(long seed) {
        RandomExtract extract = new RandomExtract(seed);
        Map<CellKey, Bounds> known = new HashMap<>();
        extract.published(Dominance.USUAL).stream()
                .filter(cell -> !cell.suppressed()
                        && !cell.value(LineDimension.FEE_BASIS).equals(Cell.ALL))
                .forEach(cell -> addDollars(extract.key(cell), cell.measures(), known));
        assertThat(known).as("sums of seed %s", seed).hasSizeGreaterThan(30);
        AttackedLines lines = extract.lines();
        List<CellKey> priced = lines.pricedByFew().stream()
                .filter(cell -> !cell.value(LineDimension.FEE_BASIS).equals(Cell.ALL))
                .toList();
        assertThat(priced).isNotEmpty();
        try (Attacker attacker = new Attacker(known, lines.domain())) {
            assertThat(attacker.pinned(
                            priced,
                            cell -> LEAST_SHARE_OF_SUM * lines.truth().get(cell).allowedDollars()))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void theAttackerWouldFindThemIfSmallCellsAloneWereHidden() {
        AttackedLines lines = new RandomExtract(0).lines();
        Map<CellKey, Integer> shown = new HashMap<>();
        lines.truth().forEach((cell, truth) -> {
            if (truth.patients() > 10) {
                shown.put(cell, truth.lines());
            }
        });
        try (Attacker attacker = Attacker.ofShown(shown, lines.domain())) {
            assertThat(attacker.pinned(lines.small().subList(0, SOME), cell -> 1))
                    .isNotEmpty();
        }
    }

    @Test
    void theAttackerWouldFindSumsIfThoseOfFewAloneWereWithheld() {
        AttackedLines lines = new RandomExtract(0).lines();
        Map<CellKey, Double> shown = new HashMap<>();
        lines.truth().forEach((cell, truth) -> {
            if (!truth.pricesAreOfFew()) {
                shown.put(cell, truth.allowedDollars());
            }
        });
        try (Attacker attacker = Attacker.ofShown(shown, lines.domain())) {
            assertThat(attacker.pinned(lines.pricedByFew().subList(0, SOME), cell -> 0.01))
                    .isNotEmpty();
        }
    }

    /** Notes the sum where it is told, and else what it is at least. */
    private static void addDollars(CellKey key, CellMeasures measures, Map<CellKey, Bounds> known) {
        AmountStatistics allowed = measures.amounts().get(LineAmount.ALLOWED);
        boolean counted = measures.pricedLineCount() != null;
        if (counted && measures.pricedLineCount() == 0) {
            known.put(key, Bounds.exactly(0));
        } else if (allowed != null && allowed.sum() != null) {
            known.put(key, Bounds.exactly(allowed.sum() / 100.0));
        } else if (allowed != null) {
            known.put(
                    key,
                    Bounds.ofSum(
                            counted ? measures.pricedLineCount() : 11,
                            allowed.p25() / 100.0,
                            allowed.p50() / 100.0,
                            allowed.p75() / 100.0));
        }
    }
}
