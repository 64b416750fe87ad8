package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.oracle.PlainCell;
import org.claimsbenchmark.oracle.PlainRecomputation;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One run over all samples; everything it publishes is held against a plain re-computation, or against PostgreSQL. */
@Tag("database")
class WholeJobTest {

    static final List<String> COUNTS = List.of(
            "line_count",
            "claim_count",
            "patient_count",
            "provider_count",
            "unit_count",
            "denied_line_count",
            "priced_line_count",
            "top_provider_share");

    /** What the plain recomputation can read. */
    private static final Path SAMPLES = Path.of("input-samples", "tuva");

    static final List<String> MEASURES = measures();

    private static TestDatabase database;
    private static PlainRecomputation oracle;
    private static RunOutcome outcome;

    @BeforeAll
    static void runOverAllSamples() throws IOException {
        database = TestDatabase.fresh();
        outcome = TestRun.once(database, "main", SAMPLES);
        assertThat(outcome.status()).as(outcome.text()).isEqualTo(Status.PUBLISHED);
        Rows.execute(database, "analyze");
        oracle = PlainRecomputation.of(extracts());
    }

    /** Else every later question about cells would read all of them. */
    @Test
    void theIndexOfCellsByRunKnowsEveryPageOfThePublishedRun() {
        assertThat(Rows.single(database, "select brin_summarize_new_values('published.cell_run')"))
                .isEqualTo(0);
    }

    @Test
    void everyPublishedCellIsThatOfThePlainRecomputation() {
        Map<List<String>, PlainCell> expected = oracle.cells();
        List<Map<String, Object>> published = Rows.of(
                database,
                "select c.* from published.cell c join claims.run r using (run_id)"
                        + " where r.edition = 'main' and r.status = 'published'");
        compare(expected, published, WholeJobTest::cellKey, MEASURES);
        assertThat(published.stream().filter(row -> !(Boolean) row.get("suppressed")))
                .hasSizeGreaterThan(1_500);
        assertThat(expected).as("the samples show many cells").hasSizeGreaterThan(10_000);
        assertThat(expected.values()).filteredOn(cell -> !cell.suppressed()).hasSizeGreaterThan(500);
    }

    @Test
    void everyPercentileIsPostgresqlsOwn() {
        // percentile_cont computes in double precision: a published cent is at most half a cent away from it
        List<Map<String, Object>> compared = Rows.of(database, """
                with kept as materialized (
                  select l.*, p.period,
                    case p.period when 'all' then null else date_trunc(p.period, l.service_date)::date end as period_start
                  from claims.line l
                  join claims.run_extract r on r.extract_id = l.extract_id and r.role <> 'replaced'
                  join claims.run u on u.run_id = r.run_id and u.edition = 'main' and u.status = 'published'
                  cross join (values ('all'), ('year'), ('quarter'), ('month')) p (period)
                  where l.is_index and l.allowed_cents > 0 and not l.denied
                    and not exists (select from claims.settlement s where s.run_id = r.run_id
                                    and s.extract_id = l.extract_id and s.record_number = l.record_number)),
                own as materialized (
                  select fee_basis, payer, site_of_service, modifier_use, period, period_start,
                    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by billed_cents) as billed,
                    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by allowed_cents) as allowed,
                    percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by paid_cents) as paid
                  from kept
                  group by fee_basis, period, period_start, grouping sets ((), (payer), (site_of_service), (modifier_use),
                    (payer, site_of_service), (payer, modifier_use), (payer, site_of_service, modifier_use)))
                select max(greatest(
                    abs(c.billed_p10 * 100 - o.billed[1]), abs(c.billed_p25 * 100 - o.billed[2]),
                    abs(c.billed_p50 * 100 - o.billed[3]), abs(c.billed_p75 * 100 - o.billed[4]),
                    abs(c.billed_p90 * 100 - o.billed[5]),
                    abs(c.allowed_p10 * 100 - o.allowed[1]), abs(c.allowed_p25 * 100 - o.allowed[2]),
                    abs(c.allowed_p50 * 100 - o.allowed[3]), abs(c.allowed_p75 * 100 - o.allowed[4]),
                    abs(c.allowed_p90 * 100 - o.allowed[5]),
                    abs(c.paid_p10 * 100 - o.paid[1]), abs(c.paid_p25 * 100 - o.paid[2]),
                    abs(c.paid_p50 * 100 - o.paid[3]), abs(c.paid_p75 * 100 - o.paid[4]),
                    abs(c.paid_p90 * 100 - o.paid[5])))::float8 as farthest,
                  count(*) as cells
                from benchmark.cell c
                join own o on o.fee_basis = c.fee_basis and coalesce(o.payer, 'All') = c.payer
                  and coalesce(o.site_of_service, 'All') = c.site_of_service
                  and coalesce(o.modifier_use, 'All') = c.modifier_use
                  and o.period = c.period and o.period_start is not distinct from c.period_start
                where c.edition = 'main' and c.allowed_p50 is not null and c.line_of_business = 'All'
                  and c.diagnosis_group = 'All' and c.specialty = 'All' and c.state = 'All'
                """);
        assertThat((Long) compared.get(0).get("cells")).isGreaterThan(200);
        assertThat((Double) compared.get(0).get("farthest")).isLessThanOrEqualTo(0.5 + 1e-6);
    }

    @Test
    void theLedgerIsThatOfThePlainRecomputationRecordByRecordAndDollarByDollar() {
        Map<String, SortedMap<String, BigDecimal>> expected = oracle.ledgers();
        List<Map<String, Object>> ledger = Rows.of(database, "select * from claims.extract where edition = 'main'");
        assertThat(ledger).hasSameSizeAs(expected.keySet());
        for (Map<String, Object> row : ledger) {
            String name = fileName((String) row.get("file_name"));
            assertThat(Rows.numbers(row, expected.get(name).keySet()))
                    .as("ledger of %s", name)
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .usingRecursiveComparison()
                    .isEqualTo(expected.get(name));
        }
    }

    @Test
    void everyKeptIndexLineHasTheDimensionsOfThePlainRecomputation() {
        Map<String, Map<Long, Map<String, String>>> published = new TreeMap<>();
        for (Map<String, Object> row : Rows.of(database, """
                select e.file_name, l.* from claims.line l join claims.extract e using (extract_id)
                join claims.run_extract r using (extract_id)
                where l.is_index and not exists (select from claims.settlement s where s.run_id = r.run_id
                  and s.extract_id = l.extract_id and s.record_number = l.record_number)
                """)) {
            Map<String, String> dimensions = new TreeMap<>();
            for (String dimension : PlainRecomputation.CELL_KEY.subList(0, 8)) {
                dimensions.put(dimension, (String) row.get(dimension));
            }
            published
                    .computeIfAbsent(fileName((String) row.get("file_name")), name -> new TreeMap<>())
                    .put((Long) row.get("record_number"), dimensions);
        }
        Map<String, Map<Long, Map<String, String>>> expected = new TreeMap<>();
        oracle.keptIndexLines()
                .forEach((name, lines) -> lines.forEach((record, values) -> {
                    Map<String, String> dimensions = new TreeMap<>(values);
                    dimensions.keySet().retainAll(PlainRecomputation.CELL_KEY.subList(0, 8));
                    expected.computeIfAbsent(name, none -> new TreeMap<>()).put(record, dimensions);
                }));
        assertThat(published.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, lines) -> {
            assertThat(published.get(name).keySet())
                    .as("kept index records of %s", name)
                    .isEqualTo(lines.keySet());
            lines.forEach((record, dimensions) -> assertThat(published.get(name).get(record))
                    .as("dimensions of %s record %s", name, record)
                    .isEqualTo(dimensions));
        });
    }

    @Test
    void everyRejectIsThatOfThePlainRecomputation() {
        Map<String, Map<Long, Set<String>>> rejects = new TreeMap<>();
        for (Map<String, Object> row : Rows.of(
                database,
                "select file_name, record_number, code from claims.reject join claims.extract using (extract_id)")) {
            rejects.computeIfAbsent(fileName((String) row.get("file_name")), name -> new TreeMap<>())
                    .computeIfAbsent((Long) row.get("record_number"), record -> new TreeSet<>())
                    .add((String) row.get("code"));
        }
        Map<String, Map<Long, Set<String>>> expected = new TreeMap<>();
        oracle.rejects().forEach((name, records) -> {
            if (!records.isEmpty()) {
                records.forEach((record, codes) ->
                        expected.computeIfAbsent(name, none -> new TreeMap<>()).put(record, new TreeSet<>(codes)));
            }
        });
        assertThat(rejects).isEqualTo(expected);
    }

    @Test
    void modifierFrequencyIsThatOfThePlainRecomputation() {
        // modifiers that no table knows are pooled where few patients have them: UnknownCodesTest looks at those
        Map<List<String>, PlainCell> expected = oracle.modifierFrequency();
        List<Object> known = Rows.of(database, "select distinct code from reference.modifier").stream()
                .map(row -> row.get("code"))
                .toList();
        expected.keySet().removeIf(key -> !key.get(1).isEmpty() && !known.contains(key.get(1)));
        compare(
                expected,
                Rows.of(
                        database,
                        "select * from benchmark.modifier_frequency where edition = 'main' and (modifier = '' or modifier in"
                                + " (select code from reference.modifier))"),
                row -> List.of((String) row.get("fee_basis"), (String) row.get("modifier")),
                List.of("line_count", "line_share", "patient_count", "billed_sum", "allowed_sum", "paid_sum"));
    }

    @Test
    void coBillingIsThatOfThePlainRecomputation() {
        compare(
                oracle.coBilling(),
                Rows.of(database, "select * from benchmark.co_billing where edition = 'main'"),
                row -> List.of(
                        (String) row.get("fee_basis"), (String) row.get("payer"), (String) row.get("related_code")),
                List.of(
                        "index_patient_day_count",
                        "patient_day_count",
                        "patient_day_share",
                        "patient_count",
                        "related_line_count",
                        "billed_sum",
                        "allowed_sum",
                        "paid_sum"));
    }

    @Test
    void theVisibilityOfABreakdownIsWhatItsShownCellsAddUpTo() {
        // few lines are their patient's second or later: shares of patients and lines are alike
        List<Map<String, Object>> rows = Rows.of(database, "select * from benchmark.visibility");
        assertThat(rows).hasSizeGreaterThan(100);
        for (Map<String, Object> row : rows) {
            BigDecimal lines = (BigDecimal) row.get("line_share");
            BigDecimal patients = (BigDecimal) row.get("patient_share");
            BigDecimal medians = (BigDecimal) row.get("amount_line_share");
            BigDecimal sums = (BigDecimal) row.get("sum_line_share");
            assertThat(patients).as("%s", row).isBetween(lines.subtract(new BigDecimal("0.05")), lines);
            assertThat(medians).as("%s", row).isBetween(sums, lines);
            assertThat(sums).as("%s", row).isGreaterThanOrEqualTo((BigDecimal) row.get("mean_line_share"));
            assertThat(sums).as("%s", row).isNotNegative();
        }
        Map<String, Object> byPayer = Rows.of(database, """
                select v.*, p.* from benchmark.visibility v, (
                  select sum(line_count) as lines, sum(patient_count) as patients,
                    sum(line_count) filter (where allowed_p25 is not null or priced_line_count = 0) as medians,
                    sum(line_count) filter (where paid_to_allowed is not null or priced_line_count = 0) as sums,
                    sum(line_count) filter (where priced_line_count is not null and (allowed_sum is not null or priced_line_count = 0)) as means
                  from benchmark.by_payer where period = 'all' and fee_basis <> 'All') p
                where v.dimensions = 'payer' and v.period = 'all'
                """).get(0);
        PlainCell all = oracle.cells().get(List.of("All", "All", "All", "All", "All", "All", "All", "All", "all", ""));
        BigDecimal lines = all.measures().get("line_count");
        BigDecimal patients = (BigDecimal) byPayer.get("patients");
        BigDecimal hidden = lines.subtract((BigDecimal) byPayer.get("lines"));
        assertThat(byPayer.get("line_share")).isEqualTo(share(byPayer.get("lines"), lines));
        assertThat(byPayer.get("patient_share")).isEqualTo(share(patients, patients.add(hidden)));
        assertThat(byPayer.get("amount_line_share")).isEqualTo(share(byPayer.get("medians"), lines));
        assertThat(byPayer.get("sum_line_share")).isEqualTo(share(byPayer.get("sums"), lines));
        assertThat(byPayer.get("mean_line_share")).isEqualTo(share(byPayer.get("means"), lines));
    }

    private static BigDecimal share(Object part, BigDecimal whole) {
        return ((BigDecimal) part).divide(whole, 4, RoundingMode.HALF_UP);
    }

    @Test
    void theSummaryTellsWhatWasPaidAndWhereTheReportIs() {
        assertThat(outcome.text())
                .contains("Records by bucket")
                .contains("Professional, non-facility")
                .contains("Not in the input")
                .contains("run.md");
    }

    /** The recomputation hides the small ones alone: more rows may be hidden, and sums, which then are marked. */
    static void compare(
            Map<List<String>, PlainCell> expected,
            List<Map<String, Object>> rows,
            java.util.function.Function<Map<String, Object>, List<String>> key,
            List<String> measures) {
        Map<List<String>, Map<String, Object>> published = Rows.by(rows, key);
        assertSameKeys(published.keySet(), expected.keySet());
        expected.forEach((row, cell) -> {
            boolean suppressed = (Boolean) published.get(row).get("suppressed");
            assertThat(suppressed || !cell.suppressed())
                    .as("suppressed of %s", row)
                    .isTrue();
            Map<String, BigDecimal> figures = Rows.numbers(published.get(row), measures);
            PlainCell shown =
                    suppressed ? new PlainCell(true, new TreeMap<>()) : withoutCounts(cell, figures, measures);
            SortedMap<String, BigDecimal> told = new TreeMap<>(shown.measures());
            Object withheld = published.get(row).get("amounts_withheld");
            if ("complement".equals(withheld)) {
                assertThat(shown.withheld()).as("withheld of %s", row).isIn(null, "count");
                assertThat(told.keySet().removeIf(WholeJobTest::addsUp))
                        .as("sums of %s", row)
                        .isTrue();
            } else {
                assertThat(withheld).as("withheld of %s", row).isEqualTo(shown.withheld());
            }
            assertThat(figures)
                    .as("measures of %s", row)
                    .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .usingRecursiveComparison()
                    .isEqualTo(told);
        });
    }

    /** What is left of a cell where counts are withheld of which the recomputation does not say where, but where they must be. */
    private static PlainCell withoutCounts(PlainCell cell, Map<String, BigDecimal> published, List<String> measures) {
        if (!measures.contains("priced_line_count")) {
            return cell;
        }
        assertThat(published).doesNotContainKeys(cell.ofFew().toArray(String[]::new));
        PlainCell shown = published.containsKey("priced_line_count") ? cell : cell.withoutPricedCount();
        SortedMap<String, BigDecimal> told = new TreeMap<>(shown.measures());
        if (!published.containsKey("denied_line_count")) {
            told.remove("denied_line_count");
        }
        // of how many lines an amount is, is withheld with its mean
        for (String amount : List.of("billed", "paid")) {
            if (!published.containsKey(amount + "_mean")) {
                Stream.of("_mean", "_p10", "_p90")
                        .map(amount::concat)
                        .filter(measure -> !published.containsKey(measure))
                        .forEach(told::remove);
            }
        }
        return new PlainCell(false, shown.withheld(), shown.ofFew(), told);
    }

    private static boolean addsUp(String measure) {
        return measure.endsWith("_sum")
                || measure.endsWith("_mean")
                || List.of("allowed_to_billed", "paid_to_allowed", "allowed_to_medicare")
                        .contains(measure);
    }

    /** Tells the differences alone: there are tens of thousands of keys. */
    private static void assertSameKeys(Set<List<String>> published, Set<List<String>> expected) {
        Set<List<String>> missing = new HashSet<>(expected);
        missing.removeAll(published);
        Set<List<String>> tooMany = new HashSet<>(published);
        tooMany.removeAll(expected);
        assertThat(missing).as("rows that are missing").isEmpty();
        assertThat(tooMany).as("rows too many").isEmpty();
    }

    static List<String> cellKey(Map<String, Object> row) {
        List<String> key = new ArrayList<>();
        for (String column : PlainRecomputation.CELL_KEY) {
            key.add(row.get(column) == null ? "" : row.get(column).toString());
        }
        return key;
    }

    static List<Path> extracts() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("expected.yaml") && !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    /** Without case: the file, or the ZIP archive and the entry's path. */
    private static String fileName(String name) {
        return name.split("/", 2)[1];
    }

    private static List<String> measures() {
        List<String> measures = new ArrayList<>(COUNTS);
        for (String amount : List.of("billed", "allowed", "paid")) {
            for (String measure : List.of("sum", "mean", "p10", "p25", "p50", "p75", "p90", "p50_low", "p50_high")) {
                measures.add(amount + "_" + measure);
            }
        }
        measures.addAll(List.of("allowed_to_billed", "paid_to_allowed", "allowed_to_medicare"));
        measures.addAll(List.of("allowed_to_medicare_p25", "allowed_to_medicare_p50", "allowed_to_medicare_p75"));
        for (String measure : List.of("mean", "p25", "p50", "p75")) {
            measures.add("standard_allowed_" + measure);
        }
        return measures;
    }
}
