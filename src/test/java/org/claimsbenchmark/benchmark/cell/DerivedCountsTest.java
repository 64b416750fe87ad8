package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.claimsbenchmark.benchmark.cell.Attacker.Bounds;
import org.claimsbenchmark.benchmark.cell.Attacker.CellKey;
import org.claimsbenchmark.benchmark.cell.Attacker.Domain;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No number of lines of 1 to 10 patients can be told from the published cells more closely than to one of ten numbers (rule 5).
 * The extracts are random, with few values and skewed, so that small cells stand beside great ones everywhere. As many as the
 * system property {@value #ATTACKS} says are attacked, at {@value #CELLS} cells each; a failure names the seed.
 */
class DerivedCountsTest {

    private static final String ATTACKS = "claims.test.attacks";
    private static final String CELLS = "claims.test.attacked";
    /** Of a range of ten whole numbers, the greatest is nine more than the least. */
    private static final double LEAST_RANGE = 9 - 1e-6;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger(ATTACKS, 4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSmallCountCanBeDerived(long seed) {
        Extract extract = new Extract(seed);
        Map<CellKey, Integer> shown = new HashMap<>();
        for (Cell cell : extract.published()) {
            if (!cell.suppressed()) {
                CellKey key = extract.key(cell);
                assertThat(shown.getOrDefault(key, cell.measures().lineCount()))
                        .isEqualTo(cell.measures().lineCount());
                shown.put(key, cell.measures().lineCount());
                assertThat(cell.measures().patientCount()).isGreaterThan(10);
            }
        }
        assertThat(shown).as("shown of %s", extract.lines.size()).hasSizeGreaterThan(100);
        try (Attacker attacker = new Attacker(shown, extract.domain())) {
            for (CellKey cell : extract.smallCells(Integer.getInteger(CELLS, 40))) {
                Bounds bounds = attacker.bounds(cell);
                assertThat(bounds.most() - bounds.least())
                        .as("%s of seed %s lies within %s", cell, seed, bounds)
                        .isGreaterThanOrEqualTo(LEAST_RANGE);
            }
        }
    }

    @Test
    void theAttackerWouldFindThemIfSmallCellsAloneWereHidden() {
        Extract extract = new Extract(0);
        Map<CellKey, Integer> shown = new HashMap<>();
        extract.lineCounts().forEach((cell, count) -> {
            if (extract.patients.get(cell).size() > 10) {
                shown.put(cell, count);
            }
        });
        try (Attacker attacker = new Attacker(shown, extract.domain())) {
            assertThat(extract.smallCells(40)).anySatisfy(cell -> {
                Bounds bounds = attacker.bounds(cell);
                assertThat(bounds.most() - bounds.least()).isLessThan(1);
            });
        }
    }

    /** A random extract, and what is true of it. */
    private static final class Extract {

        private static final Map<LineDimension, Integer> VALUES = Map.of(
                LineDimension.FEE_BASIS, 2,
                LineDimension.PAYER, 4,
                LineDimension.SITE_OF_SERVICE, 4,
                LineDimension.MODIFIER_USE, 3,
                LineDimension.STATE, 3);

        private final long seed;
        private final List<InventedLine> lines = new ArrayList<>();
        private final Map<CellKey, Set<Integer>> patients = new TreeMap<>();
        private final Map<CellKey, Integer> counts = new TreeMap<>();
        private final Map<String, String> longer = new TreeMap<>();

        Extract(long seed) {
            this.seed = seed;
            Random random = new Random(seed);
            int count = 300 + random.nextInt(1_500);
            for (int i = 0; i < count; i++) {
                LocalDate day = LocalDate.of(2024, 1 + random.nextInt(5), 1 + random.nextInt(28));
                int patient = random.nextInt(count);
                InventedLine line = InventedLine.line().patient(patient).on(day);
                Map<LineDimension, String> values = new HashMap<>();
                for (LineDimension dimension : LineDimension.values()) {
                    if (VALUES.containsKey(dimension)) {
                        values.put(dimension, "v" + skewed(random, VALUES.get(dimension)));
                        line.value(dimension, values.get(dimension));
                    }
                }
                lines.add(line);
                count(values, day, patient);
            }
        }

        List<Cell> published() {
            List<Cell> cells = new ArrayList<>();
            new CellEngine((feeBasis, year) -> OptionalLong.empty(), Dominance.OFF, 2)
                    .compute(InventedLines.columns(lines), cells::addAll);
            return cells;
        }

        Map<CellKey, Integer> lineCounts() {
            return counts;
        }

        Domain domain() {
            List<List<String>> values = new ArrayList<>();
            for (LineDimension dimension : LineDimension.values()) {
                TreeSet<String> found = new TreeSet<>();
                counts.keySet().forEach(key -> found.add(key.values().get(dimension.ordinal())));
                found.remove(Cell.ALL);
                values.add(List.copyOf(found));
            }
            return new Domain(values, longer);
        }

        /** Some of those of 1 to 10 patients. */
        List<CellKey> smallCells(int most) {
            List<CellKey> small = new ArrayList<>(domain().cells().stream()
                    .filter(cell ->
                            patients.containsKey(cell) && patients.get(cell).size() < 11)
                    .toList());
            Collections.shuffle(small, new Random(seed));
            return small.subList(0, Math.min(most, small.size()));
        }

        CellKey key(Cell cell) {
            List<String> key = new ArrayList<>();
            for (LineDimension dimension : LineDimension.values()) {
                key.add(VALUES.containsKey(dimension) ? cell.value(dimension) : Cell.ALL);
            }
            key.add(cell.period() == ServicePeriod.ALL ? "all" : cell.period().label() + cell.periodStart());
            return new CellKey(List.copyOf(key));
        }

        private void count(Map<LineDimension, String> values, LocalDate day, int patient) {
            List<String> periods = new ArrayList<>();
            for (ServicePeriod period : ServicePeriod.values()) {
                periods.add(period == ServicePeriod.ALL ? "all" : period.label() + period.startOf(day));
                if (period != ServicePeriod.ALL) {
                    longer.put(periods.get(periods.size() - 1), periods.get(periods.size() - 2));
                }
            }
            for (GroupingSet set : GroupingSet.published()) {
                if (VALUES.keySet().containsAll(set.grouped())) {
                    List<String> key = new ArrayList<>();
                    for (LineDimension dimension : LineDimension.values()) {
                        key.add(set.grouped().contains(dimension) ? values.get(dimension) : Cell.ALL);
                    }
                    for (String period : periods) {
                        List<String> whole = new ArrayList<>(key);
                        whole.add(period);
                        CellKey cell = new CellKey(List.copyOf(whole));
                        counts.merge(cell, 1, Integer::sum);
                        patients.computeIfAbsent(cell, any -> new HashSet<>()).add(patient);
                    }
                }
            }
        }

        private static int skewed(Random random, int bound) {
            return Math.min(bound - 1, (int) (-Math.log(1 - random.nextDouble())));
        }
    }
}
