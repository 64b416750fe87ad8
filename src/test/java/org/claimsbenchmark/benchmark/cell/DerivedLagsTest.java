package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
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
import java.util.stream.LongStream;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.maturity.LagClass;
import org.claimsbenchmark.benchmark.maturity.PaymentLag;
import org.claimsbenchmark.benchmark.maturity.PaymentLags;
import org.claimsbenchmark.benchmark.maturity.ShownPayers;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No number of lines of 1 to 10 patients can be told from the lag triangle and the published cells together more closely than to
 * one of ten numbers (rule 5). To the attacker the lag is one dimension more, in the place of the line of business, which all lines
 * have in common. Settable as {@link DerivedCountsTest} is.
 */
class DerivedLagsTest {

    private static final double LEAST_RANGE = 9 - 1e-6;
    private static final LineDimension LAG = LineDimension.LINE_OF_BUSINESS;

    /** How many cells are enough to see that the attacker finds one. */
    private static final int SOME = 60;

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("claims.test.attacks", 4));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noSmallCountCanBeDerived(long seed) {
        Extract extract = new Extract(seed);
        Map<CellKey, Integer> shown = extract.published();
        assertThat(shown.keySet().stream().filter(Extract::isOfALag))
                .as("shown by lag of %s", extract.lines.size())
                .hasSizeGreaterThan(12);
        try (Attacker attacker = Attacker.ofShown(shown, extract.domain())) {
            assertThat(attacker.pinned(extract.smallCells(), cell -> LEAST_RANGE))
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void theAttackerWouldFindThemIfSmallCountsAloneWereHidden() {
        Extract extract = new Extract(0);
        Map<CellKey, Integer> shown = extract.published();
        extract.patients.forEach((cell, patients) -> {
            if (Extract.isOfALag(cell) && patients.size() > 10) {
                shown.put(cell, extract.counts.get(cell));
            }
        });
        try (Attacker attacker = Attacker.ofShown(shown, extract.domain())) {
            assertThat(attacker.pinned(extract.smallCells().subList(0, SOME), cell -> 1))
                    .isNotEmpty();
        }
    }

    /** A random extract, and what is true of it. */
    private static final class Extract {

        private final List<InventedLine> lines = new ArrayList<>();
        private final Map<CellKey, Set<Integer>> patients = new TreeMap<>();
        private final Map<CellKey, Integer> counts = new TreeMap<>();
        private final Map<String, String> longer = new TreeMap<>();

        Extract(long seed) {
            Random random = new Random(seed);
            int count = 600 + random.nextInt(1_500);
            for (int i = 0; i < count; i++) {
                LocalDate day = LocalDate.of(2024, 1 + random.nextInt(5), 1 + random.nextInt(28));
                LocalDate paid = random.nextInt(9) == 0 ? null : day.plusMonths(skewed(random, 6));
                String feeBasis = "fee basis " + skewed(random, 2);
                String payer = "payer " + skewed(random, 4);
                int patient = random.nextInt(count);
                lines.add(InventedLine.line()
                        .patient(patient)
                        .on(day)
                        .paidOn(paid)
                        .value(LineDimension.FEE_BASIS, feeBasis)
                        .value(LineDimension.PAYER, payer));
                count(feeBasis, payer, lag(day, paid), day, patient);
            }
        }

        private static String lag(LocalDate service, LocalDate paid) {
            if (paid == null) {
                return "no date";
            }
            long months = ChronoUnit.MONTHS.between(YearMonth.from(service), YearMonth.from(paid));
            return months <= 1 ? "0 to 1" : months <= 3 ? String.valueOf(months) : "4 to 6";
        }

        Map<CellKey, Integer> published() {
            KeptLines kept = InventedLines.columns(lines);
            ShownPayers payers = new ShownPayers();
            Map<CellKey, Integer> shown = new HashMap<>();
            new CellEngine((feeBasis, year) -> OptionalLong.empty(), Dominance.OFF, 2)
                    .compute(
                            kept,
                            block -> block.forEach(cell -> {
                                payers.add(cell);
                                if (!cell.suppressed()) {
                                    shown.put(
                                            key(
                                                    cell.value(LineDimension.FEE_BASIS),
                                                    cell.value(LineDimension.PAYER),
                                                    Cell.ALL,
                                                    period(cell.period(), cell.periodStart())),
                                            cell.measures().lineCount());
                                }
                            }));
            for (PaymentLag lag : new PaymentLags(kept, payers, Cell.ALL).shown()) {
                String period = period(lag.period(), lag.start());
                assertThat(lag.patients()).isGreaterThan(10);
                CellKey key = key(lag.feeBasis(), lag.payer(), lag.lag().label(), period);
                assertThat(lag.lines()).isEqualTo(counts.get(key));
                shown.put(key, lag.lines());
                if (lag.soFar() != null) { // which tells of shorter lags that no line has
                    for (LagClass shorter : LagClass.values()) {
                        CellKey other = key(lag.feeBasis(), lag.payer(), shorter.label(), period);
                        if (shorter.ordinal() < lag.lag().ordinal() && !counts.containsKey(other)) {
                            shown.put(other, 0);
                        }
                    }
                }
            }
            return shown;
        }

        static boolean isOfALag(CellKey key) {
            return !key.values().get(LAG.ordinal()).equals(Cell.ALL);
        }

        Domain domain() {
            return new Domain(counts.keySet(), longer);
        }

        /** Those of 1 to 10 patients. */
        List<CellKey> smallCells() {
            return patients.keySet().stream()
                    .filter(cell -> patients.get(cell).size() < 11)
                    .toList();
        }

        private void count(String feeBasis, String payer, String lag, LocalDate day, int patient) {
            List<String> periods = new ArrayList<>();
            for (ServicePeriod period : ServicePeriod.values()) {
                periods.add(period(period, period.startOf(day)));
                if (period != ServicePeriod.ALL) {
                    longer.put(periods.get(periods.size() - 1), periods.get(periods.size() - 2));
                }
            }
            for (String ofFeeBasis : List.of(feeBasis, Cell.ALL)) {
                for (String ofPayer : List.of(payer, Cell.ALL)) {
                    for (String ofLag : List.of(lag, Cell.ALL)) {
                        for (String period : periods) {
                            CellKey key = key(ofFeeBasis, ofPayer, ofLag, period);
                            counts.merge(key, 1, Integer::sum);
                            patients.computeIfAbsent(key, any -> new HashSet<>())
                                    .add(patient);
                        }
                    }
                }
            }
        }

        private static String period(ServicePeriod period, LocalDate start) {
            return period == ServicePeriod.ALL ? "all" : period.label() + start;
        }

        private static CellKey key(String feeBasis, String payer, String lag, String period) {
            List<String> key = new ArrayList<>(Collections.nCopies(CellKey.PERIOD + 1, Cell.ALL));
            key.set(LineDimension.FEE_BASIS.ordinal(), feeBasis);
            key.set(LineDimension.PAYER.ordinal(), payer);
            key.set(LAG.ordinal(), lag);
            key.set(CellKey.PERIOD, period);
            return new CellKey(List.copyOf(key));
        }

        /** 0 to {@code bound - 1}, small numbers far more often than great ones. */
        private static int skewed(Random random, int bound) {
            double unit = random.nextDouble();
            return (int) (unit * unit * bound);
        }
    }
}
