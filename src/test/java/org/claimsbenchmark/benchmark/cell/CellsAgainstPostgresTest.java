package org.claimsbenchmark.benchmark.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.claimsbenchmark.claim.Dominance;
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

    /** Where things stand in the figures of a cell. */
    private static final int LINES = 1;

    private static final int DENIED = 5;
    private static final int PRICED = 6;
    /** The first amount's; then come its 10th percentile, quartiles and median, and its 90th. */
    private static final int MEAN = 8;

    private static final int STATISTICS = 9;

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
            new CellEngine(medicare, Dominance.USUAL, 2).compute(kept, block -> {
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
            int shown = 0;
            int withoutSums = 0;
            int withoutCounts = 0;
            for (Map.Entry<String, List<Object>> cell : computed.entrySet()) {
                if (!cell.getValue().isEmpty()) {
                    List<Object> figures = expected.get(cell.getKey());
                    if (cell.getValue().get(PRICED) == null) {
                        withoutCount(figures);
                        withoutCounts++;
                    } else {
                        withoutMean(figures, cell.getValue(), LineAmount.BILLED);
                        withoutMean(figures, cell.getValue(), LineAmount.PAID);
                    }
                    if (cell.getValue().get(DENIED) == null) {
                        figures.set(DENIED, null);
                    }
                    if (cell.getValue().contains(Withheld.SUMS)) {
                        withoutSums(figures);
                        withoutSums++;
                    }
                    assertThat(cell.getValue()).as(cell.getKey()).isEqualTo(figures);
                    shown++;
                }
            }
            assertThat(shown).isGreaterThan(1_000);
            assertThat(withoutSums).isBetween(1, shown / 2);
            assertThat(withoutCounts).isBetween(1, shown - 100);
        }
    }

    /** What complementary suppression withholds of a cell whose amounts may be told: no oracle says where. */
    private static void withoutSums(List<Object> figures) {
        assertThat(figures.set(figures.size() - 1, Withheld.SUMS)).isIn(Withheld.NOTHING, Withheld.MEANS);
        for (int amount = 0; amount < 3; amount++) {
            figures.set(7 + 9 * amount, null);
            figures.set(8 + 9 * amount, null);
        }
        for (int ratio : new int[] {34, 35, 36, 40}) {
            figures.set(ratio, null);
        }
    }

    /** What is withheld beside the number of priced lines. */
    private static void withoutCount(List<Object> figures) {
        long lines = (Long) figures.get(LINES);
        long priced = (Long) figures.set(PRICED, null);
        Object withheld = figures.get(figures.size() - 1);
        if (figures.size() == PRICED + 2 || priced == 0) {
            return;
        }
        int first = lines < 21 ? PRICED + 1 : figures.size();
        for (int amount = 0; amount < 3; amount++) {
            figures.set(MEAN + STATISTICS * amount, null);
            figures.set(MEAN + 1 + STATISTICS * amount, null);
            figures.set(MEAN + 5 + STATISTICS * amount, null);
        }
        figures.set(36, null);
        figures.set(40, null);
        for (int figure = first; figure < figures.size() - 3; figure++) {
            figures.set(figure, null);
        }
        BigDecimal share = (BigDecimal) figures.get(figures.size() - 3);
        figures.set(
                figures.size() - 3,
                share == null ? null : share.setScale(1, RoundingMode.HALF_UP).setScale(4));
        figures.set(
                figures.size() - 1,
                lines < 21 ? Withheld.FEW_PATIENTS : withheld == Withheld.NOTHING ? Withheld.MEANS : withheld);
    }

    /** The mean of an amount that few priced lines lack may be withheld alone. */
    private static void withoutMean(List<Object> figures, List<Object> computed, LineAmount amount) {
        int mean = MEAN + STATISTICS * amount.ordinal();
        if (mean < figures.size() - 1 && computed.get(mean) == null) {
            figures.set(mean, null);
            if (computed.get(mean + 1) == null) {
                figures.set(mean + 1, null);
                figures.set(mean + 5, null);
            }
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
                .map(amount -> statistics(amount.prefix()))
                .collect(Collectors.joining(", "));
        String shown = Stream.of(LineAmount.values())
                .map(amount -> shown(amount.prefix()))
                .collect(Collectors.joining(", "));
        String sql = """
                with index_line as materialized (
                  select *, %s as cell, not denied and allowed_cents > 0 as priced,
                    case extract(year from service_date) when 2022 then %d when 2023 then %d end as medicare,
                    case when modifiers <@ array['50', '59', 'LT', 'RT'] and not modifiers @> array['LT', 'RT']
                      and coalesce(units, 1) > 0 and coalesce(units, 1) %% 1 = 0 and (not '50' = any (modifiers)
                        or coalesce(units, 1) = 1)
                      then round(allowed_cents / coalesce(units, 1) / case when '50' = any (modifiers) then 1.5 else 1 end)
                    end as standard_cents
                  from claims.line where is_index),
                of_provider as (
                  select cell, count(*) as lines from index_line where priced and provider_key is not null
                  group by cell, provider_key),
                top_provider as (
                  select cell, max(lines) as most, sum(lines)::bigint as lines,
                    count(*) < 3 or max(lines) > 0.8 * sum(lines) as dominated
                  from of_provider group by cell),
                figure as (
                  select cell, count(distinct patient_key) as patients, count(*) as all_lines,
                    count(distinct claim_key) as claims, count(distinct provider_key) as providers,
                    (sum(units) * 1000)::bigint as units, count(*) filter (where denied) as denied_lines,
                    count(*) filter (where priced) as priced_lines,
                    count(distinct patient_key) filter (where priced) as priced_patients,
                    count(distinct patient_key) filter (where priced and billed_cents is not null) as billed_patients,
                    count(distinct patient_key) filter (where priced and paid_cents is not null) as paid_patients,
                    count(distinct patient_key) filter (where priced and medicare is not null) as medicare_patients,
                    count(distinct patient_key) filter (where priced and standard_cents is not null) as standard_patients, %s,
                    round(sum(allowed_cents) filter (where priced and billed_cents is not null)
                      / nullif(sum(billed_cents) filter (where priced), 0), 4) as allowed_to_billed,
                    round(sum(paid_cents) filter (where priced)
                      / nullif(sum(allowed_cents) filter (where priced and paid_cents is not null), 0), 4)
                      as paid_to_allowed,
                    round(avg(allowed_cents::numeric / medicare) filter (where priced), 4) as allowed_to_medicare,
                    percentile_cont(array[0.25, 0.5, 0.75]) within group
                      (order by round(allowed_cents::numeric / medicare, 6)) filter (where priced and medicare is not null)
                      as ratio,
                    round(avg(standard_cents) filter (where priced)) as standard_mean,
                    percentile_cont(array[0.25, 0.5, 0.75]) within group (order by standard_cents) filter (where priced)
                      as standard
                  from index_line group by cell)
                select cell, patients, all_lines, claims, providers, units, denied_lines, priced_lines, %s,
                  allowed_to_billed, paid_to_allowed, allowed_to_medicare,
                  round(round(ratio[1]::numeric, 9), 4), round(round(ratio[2]::numeric, 9), 4),
                  round(round(ratio[3]::numeric, 9), 4), standard_mean, round(round(standard[1]::numeric, 6)),
                  round(round(standard[2]::numeric, 6)), round(round(standard[3]::numeric, 6)),
                  case when most > 10 and lines - most not between 1 and 10 then round(most::numeric / lines, 4) end,
                  dominated, priced_patients, billed_patients, paid_patients, medicare_patients, standard_patients
                from figure left join top_provider using (cell)
                """.formatted(cell, MEDICARE_2022, MEDICARE_2023, amounts, shown);
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<Object> figures = new ArrayList<>();
                for (int column = 2; column <= 8; column++) {
                    figures.add(row.getObject(column, Long.class));
                }
                Withheld withheld = row.getLong(48) == 0
                        ? Withheld.NOTHING
                        : row.getLong(48) < 11
                                ? Withheld.FEW_PATIENTS
                                : row.getBoolean(47) ? Withheld.DOMINANCE : Withheld.NOTHING;
                for (int column = 9; set.byFeeBasis() && column <= 45; column++) {
                    boolean told = withheld == Withheld.NOTHING && row.getLong(patientsBehind(column)) > 10;
                    figures.add(told ? row.getObject(column) : null);
                }
                if (set.byFeeBasis() && row.getLong(8) > 0) {
                    figures.add(row.getObject(46));
                    figures.add(row.getObject(47) != null);
                }
                figures.add(withheld);
                assertThat(expected.put(row.getString(1), figures)).isNull();
            }
        }
    }

    /** The column with the number of patients that a column of amounts is about. */
    private static int patientsBehind(int column) {
        if (column < 36) {
            return List.of(49, 48, 50).get((column - 9) / 9);
        }
        return column == 36 ? 49 : column == 37 ? 50 : column < 42 ? 51 : 52;
    }

    /**
     * Percentiles in cents are double precision; their exact value has two decimals, which rounding to six restores
     * before the one rounding that counts.
     */
    private static String statistics(String amount) {
        return """
                (sum(%1$s_cents) filter (where priced))::numeric as %1$s_sum,
                (round(avg(%1$s_cents) filter (where priced)))::numeric as %1$s_mean,
                percentile_cont(array[0.10, 0.25, 0.50, 0.75, 0.90]) within group (order by %1$s_cents)
                  filter (where priced) as %1$s_p,
                array_agg(%1$s_cents order by %1$s_cents) filter (where priced and %1$s_cents is not null) as %1$s
                """.formatted(amount);
    }

    private static String shown(String amount) {
        return Stream.of(
                        Stream.of("%1$s_sum", "%1$s_mean"),
                        Stream.of(1, 2, 3, 4, 5).map(CellsAgainstPostgresTest::percentile),
                        Stream.of("depth", "n + 1 - depth")
                                .map(rank -> "(select %1$s[" + rank
                                        + "]::numeric from median_interval where n = cardinality(%1$s))"))
                .flatMap(columns -> columns)
                .map(column -> column.formatted(amount))
                .collect(Collectors.joining(", "));
    }

    private static String percentile(int place) {
        String percentile = "round(round(%1$s_p[" + place + "]::numeric, 6))";
        return place == 1 || place == 5 ? "case when cardinality(%1$s) >= 30 then " + percentile + " end" : percentile;
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
                longOrNull(measures.deniedLineCount()),
                longOrNull(measures.pricedLineCount())));
        if (cell.value(LineDimension.FEE_BASIS).equals(Cell.ALL)) {
            assertThat(measures.amounts()).isEmpty();
            figures.add(measures.withheld());
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
                                    .map(CellsAgainstPostgresTest::decimal)
                                    .toList());
        }
        figures.addAll(
                Arrays.asList(measures.allowedToBilled(), measures.paidToAllowed(), measures.allowedToMedicare()));
        Quartiles ratio = measures.toMedicare();
        figures.addAll(
                ratio == null
                        ? Arrays.asList(new Object[3])
                        : Stream.of(ratio.p25(), ratio.p50(), ratio.p75())
                                .map(value -> BigDecimal.valueOf(value, 4))
                                .toList());
        CellMeasures.Standard standard = measures.standardAllowed();
        figures.addAll(
                standard == null
                        ? Arrays.asList(new Object[4])
                        : Stream.of(
                                        standard.mean(),
                                        standard.quartiles().p25(),
                                        standard.quartiles().p50(),
                                        standard.quartiles().p75())
                                .map(CellsAgainstPostgresTest::decimal)
                                .toList());
        if (measures.providers() != null) {
            figures.add(measures.providers().topShare());
            figures.add(measures.providers().tested());
        }
        figures.add(measures.withheld());
        return figures;
    }

    private static Long longOrNull(Integer count) {
        return count == null ? null : Long.valueOf(count);
    }

    private static BigDecimal decimal(Long cents) {
        return cents == null ? null : BigDecimal.valueOf(cents);
    }
}
