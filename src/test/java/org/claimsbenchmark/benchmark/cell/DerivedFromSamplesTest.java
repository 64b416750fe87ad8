package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.cell.Attacker.Bounds;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.ServicePeriod;
import org.claimsbenchmark.job.RunOutcome;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing of 1 to 10 patients can be told from what {@code benchmark.cell} shows of all samples, published in one run: no number of
 * lines more closely than to one of ten, no sum of allowed dollars more closely than to a tenth of it. What is true the database
 * says of the lines that the run kept.
 *
 * <p>What is put together: of one fee basis all that is shown by any of some dimensions, at every period. Usually these are the
 * sets of three that are published; with the system property {@value #EVERYTHING} both sets together and every three dimensions,
 * and counts by three of all fee bases together with those over all of them, too. A failure names the cells: the samples are invented.
 */
@Tag("database")
@Tag("any-server")
class DerivedFromSamplesTest {

    private static final String EVERYTHING = "claims.test.attack-everything";
    private static final double LEAST_RANGE = 9 - 1e-6;
    private static final double LEAST_SHARE_OF_SUM = 0.1;

    private static final String DIMENSIONS =
            Stream.of(LineDimension.values()).map(LineDimension::column).collect(Collectors.joining(", "));

    private static final String KEPT_LINES = """
            select %s, service_date, dense_rank() over (order by patient_key) as patient,
              case when provider_key is not null then dense_rank() over (order by provider_key) else -1 end as provider,
              case when not denied and allowed_cents > 0 then allowed_cents else 0 end as allowed_cents
            from (
              select l.%s, l.service_date, l.patient_key, l.provider_key,
                case when j.run_id is null then l.allowed_cents else r.allowed_cents end as allowed_cents,
                case when j.run_id is null then l.denied else r.denied end as denied
              from claims.run_extract x
              join claims.line l on l.extract_id = x.extract_id and l.is_index
              left join claims.settlement s on (s.run_id, s.extract_id, s.record_number) =
                (x.run_id, l.extract_id, l.record_number)
              left join claims.joined_amount j on (j.run_id, j.extract_id, j.record_number) =
                (x.run_id, l.extract_id, l.record_number)
              left join claims.line r on (r.extract_id, r.record_number) = (j.by_extract_id, j.by_record_number)
              where s.run_id is null) kept
            """.formatted(DIMENSIONS, DIMENSIONS.replace(", ", ", l."));

    private static final String SHOWN_CELLS = """
            select %s, period, period_start, line_count, priced_line_count, allowed_sum, allowed_p25, allowed_p50, allowed_p75
            from benchmark.cell
            """.formatted(DIMENSIONS);

    private static List<Map<String, Object>> lines;
    private static List<Map<String, Object>> cells;

    @BeforeAll
    static void publish() {
        TestDatabase database = TestDatabase.fresh();
        RunOutcome outcome = TestRun.once(database, "main", Path.of("input-samples"));
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(RunOutcome.Status.PUBLISHED);
        lines = Rows.of(database, KEPT_LINES);
        cells = Rows.of(database, SHOWN_CELLS);
    }

    static List<Set<LineDimension>> dimensions() {
        Set<Set<LineDimension>> attacked = new LinkedHashSet<>();
        Set<LineDimension> ofThree = new HashSet<>();
        for (GroupingSet set : GroupingSet.byFeeBasis(3)) {
            attacked.add(Set.copyOf(set.dimensions()));
            ofThree.addAll(set.dimensions());
        }
        if (Boolean.getBoolean(EVERYTHING)) {
            attacked.add(ofThree);
            for (GroupingSet pair : GroupingSet.byFeeBasis(2)) {
                for (GroupingSet single : GroupingSet.byFeeBasis(1)) {
                    Set<LineDimension> both = new HashSet<>(pair.dimensions());
                    if (both.addAll(single.dimensions())) {
                        attacked.add(both);
                    }
                }
            }
        }
        return List.copyOf(attacked);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dimensions")
    void noSmallCountCanBeDerived(Set<LineDimension> dimensions) {
        feeBases().forEach(feeBasis -> attackCounts(dimensions, feeBasis::equals));
        if (Boolean.getBoolean(EVERYTHING) && dimensions.size() <= 3) {
            attackCounts(dimensions, any -> true);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dimensions")
    void noSumOfTheDollarsOfFewCanBeDerived(Set<LineDimension> dimensions) {
        feeBases().forEach(feeBasis -> attackDollars(dimensions, feeBasis::equals));
    }

    private static void attackCounts(Set<LineDimension> dimensions, Predicate<String> feeBases) {
        AttackedLines attacked = attacked(dimensions, feeBases);
        Map<CellKey, Bounds> known = new HashMap<>();
        for (Map<String, Object> cell : cellsBy(dimensions, feeBases)) {
            CellKey key = key(cell);
            assertThat(number(cell, "line_count"))
                    .as("lines of %s", key)
                    .isEqualTo(attacked.truth().get(key).lines());
            known.put(key, Bounds.exactly(number(cell, "line_count")));
        }
        try (Attacker attacker = new Attacker(known, attacked.domain())) {
            assertThat(attacker.pinned(attacked.small(), cell -> LEAST_RANGE)).isEmpty();
        }
    }

    private static void attackDollars(Set<LineDimension> dimensions, Predicate<String> feeBases) {
        AttackedLines attacked = attacked(dimensions, feeBases);
        Map<CellKey, Bounds> known = new HashMap<>();
        cellsBy(dimensions, feeBases).forEach(cell -> addDollars(cell, known));
        try (Attacker attacker = new Attacker(known, attacked.domain())) {
            assertThat(attacker.pinned(
                            attacked.pricedByFew(),
                            cell -> LEAST_SHARE_OF_SUM
                                    * attacked.truth().get(cell).allowedDollars()))
                    .isEmpty();
        }
    }

    private static Set<String> feeBases() {
        return lines.stream()
                .map(line -> (String) line.get("fee_basis"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Notes the sum where it is told, and else what it is at least. */
    private static void addDollars(Map<String, Object> cell, Map<CellKey, Bounds> known) {
        CellKey key = key(cell);
        boolean counted = cell.get("priced_line_count") != null;
        if (counted && number(cell, "priced_line_count") == 0) {
            known.put(key, Bounds.exactly(0));
        } else if (cell.get("allowed_sum") != null) {
            known.put(key, Bounds.exactly(number(cell, "allowed_sum")));
        } else if (cell.get("allowed_p50") != null) {
            known.put(
                    key,
                    Bounds.ofSum(
                            counted ? (int) number(cell, "priced_line_count") : 11,
                            number(cell, "allowed_p25"),
                            number(cell, "allowed_p50"),
                            number(cell, "allowed_p75")));
        }
    }

    private static AttackedLines attacked(Set<LineDimension> dimensions, Predicate<String> feeBases) {
        Set<LineDimension> all = EnumSet.of(LineDimension.FEE_BASIS);
        all.addAll(dimensions);
        AttackedLines attacked = new AttackedLines(all);
        for (Map<String, Object> line : lines) {
            if (feeBases.test((String) line.get("fee_basis"))) {
                Map<LineDimension, String> values = new EnumMap<>(LineDimension.class);
                all.forEach(dimension -> values.put(dimension, (String) line.get(dimension.column())));
                attacked.add(
                        values,
                        ((Date) line.get("service_date")).toLocalDate(),
                        (int) number(line, "patient"),
                        (int) number(line, "provider"),
                        (long) number(line, "allowed_cents"));
            }
        }
        return attacked;
    }

    /** The shown cells of fee bases, by these dimensions, any of them and none. */
    private static List<Map<String, Object>> cellsBy(Set<LineDimension> dimensions, Predicate<String> feeBases) {
        List<LineDimension> others = Stream.of(LineDimension.values())
                .filter(dimension -> dimension != LineDimension.FEE_BASIS && !dimensions.contains(dimension))
                .toList();
        return cells.stream()
                .filter(cell -> feeBases.test((String) cell.get("fee_basis")))
                .filter(cell -> others.stream()
                        .allMatch(dimension -> cell.get(dimension.column()).equals(Cell.ALL)))
                .toList();
    }

    private static CellKey key(Map<String, Object> cell) {
        List<String> values = new ArrayList<>();
        for (LineDimension dimension : LineDimension.values()) {
            values.add((String) cell.get(dimension.column()));
        }
        ServicePeriod period = ServicePeriod.valueOf(((String) cell.get("period")).toUpperCase(Locale.ROOT));
        Date start = (Date) cell.get("period_start");
        values.add(AttackedLines.period(period, start == null ? null : start.toLocalDate()));
        return new CellKey(List.copyOf(values));
    }

    private static double number(Map<String, Object> row, String column) {
        return ((Number) row.get(column)).doubleValue();
    }
}
