package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.KeptLinesReader;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.LoadedLines;
import org.claimsbenchmark.claim.ServicePeriod;
import org.claimsbenchmark.oracle.PlainBinomial;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL's own aggregates as the oracle: every cell of every set, one query a set and grain. */
@Tag("database")
class CellsAgainstPostgresTest {

    private static final long MEDICARE_2022 = 299_87;
    private static final long MEDICARE_2023 = 311_17;

    @Test
    void everyCellAgreesWithPostgresqlsAggregates() throws SQLException {
        try (Connection connection = TestDatabase.migrated().connect()) {
            long run = LoadedLines.run(connection);
            LoadedLines.extract(connection, run, "loaded", InventedLines.random(20982, 4_000));
            KeptLines kept = new KeptLinesReader(ReferenceTables.standard()).read(connection, run);
            MedicareAmounts medicare = (feeBasis, year) -> switch (year) {
                case 2022 -> OptionalLong.of(MEDICARE_2022);
                case 2023 -> OptionalLong.of(MEDICARE_2023);
                default -> OptionalLong.empty();
            };
            Map<String, List<Object>> computed = new TreeMap<>();
            int[] blocks = new int[1];
            new CellEngine(medicare, 2).compute(kept, block -> {
                blocks[0]++;
                block.forEach(cell ->
                        assertThat(computed.put(key(cell), figures(cell))).isNull());
            });
            assertThat(blocks[0]).isEqualTo(248);
            medianIntervals(connection);
            Map<String, List<Object>> expected = new TreeMap<>();
            for (GroupingSet set : GroupingSet.published()) {
                for (ServicePeriod period : ServicePeriod.values()) {
                    query(connection, set, period, expected);
                }
            }
            assertThat(computed.keySet()).isEqualTo(expected.keySet());
            expected.forEach(
                    (key, figures) -> assertThat(computed.get(key)).as(key).isEqualTo(figures));
            assertThat(expected.values().stream().filter(List::isEmpty)).hasSizeGreaterThan(1_000);
            assertThat(expected.values().stream().filter(figures -> !figures.isEmpty()))
                    .hasSizeGreaterThan(1_000);
        }
    }

    private static void query(
            Connection connection, GroupingSet set, ServicePeriod period, Map<String, List<Object>> expected)
            throws SQLException {
        List<String> key = new ArrayList<>();
        for (LineDimension dimension : LineDimension.values()) {
            key.add(set.grouped().contains(dimension) ? dimension.column() : "'All'");
        }
        key.add(
                period == ServicePeriod.ALL
                        ? "'all/'"
                        : "'" + period.label() + "/' || date_trunc('" + period.label() + "', service_date)::date");
        String cell = String.join(" || '/' || ", key);
        String amounts = Stream.of(LineAmount.values())
                .map(amount -> statistics(amount.prefix() + "_cents"))
                .collect(Collectors.joining(", "));
        String sql = """
                with index_line as (
                  select *, %s as cell, not denied and allowed_cents > 0 as priced,
                    case extract(year from service_date) when 2022 then %d when 2023 then %d end as medicare
                  from claims.line where is_index),
                of_provider as (
                  select cell, count(*) as lines from index_line where priced and provider_key is not null
                  group by cell, provider_key),
                top_provider as (
                  select cell, max(lines) as most, sum(lines)::bigint as lines from of_provider group by cell)
                select cell, count(distinct patient_key), count(*), count(distinct claim_key),
                  count(distinct provider_key), (sum(units) * 1000)::bigint, count(*) filter (where denied),
                  count(*) filter (where priced), %s,
                  round(sum(allowed_cents) filter (where priced and billed_cents is not null)
                    / nullif(sum(billed_cents) filter (where priced), 0), 4),
                  round(sum(paid_cents) filter (where priced)
                    / nullif(sum(allowed_cents) filter (where priced and paid_cents is not null), 0), 4),
                  round(avg(allowed_cents::numeric / medicare) filter (where priced), 4),
                  (select case when most > 10 and lines - most not between 1 and 10
                     then round(most::numeric / lines, 4) end from top_provider t where t.cell = l.cell)
                from index_line l group by cell
                """.formatted(cell, MEDICARE_2022, MEDICARE_2023, amounts);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<Object> figures = new ArrayList<>();
                if (row.getLong(2) > 10) {
                    for (int column = 2; column <= 8; column++) {
                        figures.add(row.getObject(column, Long.class));
                    }
                    for (int column = 9; set.byFeeBasis() && column <= 39; column++) {
                        figures.add(row.getObject(column));
                    }
                }
                assertThat(expected.put(row.getString(1), figures)).isNull();
            }
        }
    }

    /**
     * Percentiles in cents are double precision; their exact value has two decimals, which rounding to six restores
     * before the one rounding that counts.
     */
    private static String statistics(String column) {
        return Stream.of(
                        Stream.of("sum(%1$s) filter (where priced)", "round(avg(%1$s) filter (where priced))"),
                        Stream.of("0.10", "0.25", "0.50", "0.75", "0.90").map(CellsAgainstPostgresTest::percentile),
                        Stream.of("depth", "n + 1 - depth")
                                .map(rank ->
                                        "(select (array_agg(%1$s order by %1$s) filter (where priced and %1$s is not"
                                                + " null))[" + rank + "] from median_interval"
                                                + " where n = count(%1$s) filter (where priced))"))
                .flatMap(ranks -> ranks)
                .map(aggregate -> "(" + aggregate.formatted(column) + ")::numeric")
                .collect(Collectors.joining(", "));
    }

    private static String percentile(String share) {
        String percentile = "round(round((percentile_cont(" + share
                + ") within group (order by %1$s) filter (where priced))::numeric, 6))";
        return share.equals("0.10") || share.equals("0.90")
                ? "case when count(%1$s) filter (where priced) >= 30 then " + percentile + " end"
                : percentile;
    }

    private static void medianIntervals(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into median_interval values (?, ?)");
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table median_interval (n bigint primary key, depth integer)");
            for (int n = 6; n <= 4_000; n++) {
                insert.setInt(1, n);
                insert.setInt(2, PlainBinomial.depthOfMedianInterval(n));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String key(Cell cell) {
        String start = cell.periodStart() == null ? "" : cell.periodStart().toString();
        return String.join("/", cell.values()) + "/" + cell.period().label() + "/" + start;
    }

    private static List<Object> figures(Cell cell) {
        if (cell.suppressed()) {
            return List.of();
        }
        CellMeasures measures = cell.measures();
        List<Object> figures = new ArrayList<>(Arrays.asList(
                (long) measures.patientCount(),
                (long) measures.lineCount(),
                (long) measures.claimCount(),
                (long) measures.providerCount(),
                measures.unitThousandths(),
                (long) measures.deniedLineCount(),
                (long) measures.pricedLineCount()));
        if (cell.value(LineDimension.FEE_BASIS).equals(Cell.ALL)) {
            assertThat(measures.amounts()).isEmpty();
            return figures;
        }
        for (LineAmount amount : LineAmount.values()) {
            AmountStatistics statistics = measures.amounts().get(amount);
            figures.addAll(
                    statistics == null
                            ? Arrays.asList(new Object[9])
                            : Stream.of(
                                            statistics.sum(),
                                            statistics.mean(),
                                            statistics.p10(),
                                            statistics.p25(),
                                            statistics.p50(),
                                            statistics.p75(),
                                            statistics.p90(),
                                            statistics.p50Low(),
                                            statistics.p50High())
                                    .map(cents -> cents == null ? null : BigDecimal.valueOf(cents))
                                    .toList());
        }
        figures.addAll(Arrays.asList(
                measures.allowedToBilled(),
                measures.paidToAllowed(),
                measures.allowedToMedicare(),
                measures.topProviderShare()));
        return figures;
    }
}
