package org.claimsbenchmark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.InventedLines;
import org.claimsbenchmark.benchmark.kept.LoadedLines;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The lag triangle of random lines, held against what PostgreSQL counts in them. */
@Tag("database")
class PaymentLagTest {

    private static final String COUNTED = """
            with lag as (
              select l.fee_basis, l.payer, l.service_date, l.patient_key,
                case when l.paid_date is not null then greatest(0, (date_part('year', l.paid_date) - date_part('year', l.service_date)) * 12
                  + date_part('month', l.paid_date) - date_part('month', l.service_date)) end as months
              from claims.line l where l.is_index),
            of_period as (
              select fee_basis, p.payer, g.period, case when g.period <> 'all' then date_trunc(g.period, service_date)::date end as start,
                months, patient_key
              from lag
              cross join lateral (values (payer), ('All')) as p (payer)
              cross join (values ('all'), ('year'), ('quarter'), ('month')) as g (period)),
            counted as (
              select s.lag, count(*) filter (where o.months between s.lag_from and coalesce(s.lag_to, 9999)
                  or o.months is null and s.lag = 'no date') as lines,
                count(distinct o.patient_key) filter (where o.months between s.lag_from and coalesce(s.lag_to, 9999)
                  or o.months is null and s.lag = 'no date') as patients,
                count(*) filter (where o.months <= coalesce(s.lag_to, 9999) and s.lag <> 'no date') as so_far, count(*) as of_lines
              from published.payment_lag s
              join of_period o on (o.fee_basis, o.payer, o.period) = (s.fee_basis, s.payer, s.period)
                and o.start is not distinct from s.period_start
              group by s.fee_basis, s.payer, s.period, s.period_start, s.lag
              order by s.fee_basis, s.payer, s.period, s.period_start, s.lag)
            select lines, patients, so_far, of_lines from counted
            """;

    @Test
    void whatIsShownIsWhatPostgresCounts() throws SQLException {
        Random random = new Random(11);
        List<InventedLine> lines = InventedLines.random(11, 6_000);
        for (InventedLine line : lines) {
            line.paidOn(
                    random.nextInt(8) == 0
                            ? null
                            : line.serviceDate()
                                    .plusDays((long) (random.nextDouble() * random.nextDouble() * 500) - 20));
        }
        try (Connection connection = TestDatabase.migrated().connect()) {
            connection.setAutoCommit(false);
            long run = LoadedLines.run(connection);
            LoadedLines.extract(connection, run, "loaded", lines);
            new Benchmarks(ReferenceTables.standard(), 2).publishInto(connection, run);
            String shown = "select line_count, patient_count, coalesce(cumulative_line_count, 0), cell_line_count"
                    + " from published.payment_lag order by fee_basis, payer, period, period_start, lag";
            String withoutHidden = COUNTED.replace(
                    "select lines, patients, so_far, of_lines",
                    "select lines, patients, case when tells then so_far else 0 end, of_lines");
            List<String> rows = rows(connection, shown);
            assertThat(rows).hasSizeGreaterThan(60);
            assertThat(rows(
                            connection,
                            withoutHidden.replace(
                                    "select s.lag, count(*)",
                                    "select bool_or(s.cumulative_line_count is not null) as tells, s.lag, count(*)")))
                    .isEqualTo(rows);
            assertThat(rows(connection, "select * from published.payment_lag where patient_count < 11"))
                    .isEmpty();
            assertThat(rows(
                            connection,
                            "select * from published.payment_lag l where not exists (select from published.cell c"
                                    + " where c.run_id = l.run_id and not c.suppressed and (c.fee_basis, c.payer, c.period)"
                                    + " = (l.fee_basis, l.payer, l.period) and c.period_start is not distinct from l.period_start"
                                    + " and c.line_count = l.cell_line_count and (c.line_of_business, c.site_of_service,"
                                    + " c.modifier_use, c.diagnosis_group, c.specialty, c.state) = ('All', 'All', 'All', 'All',"
                                    + " 'All', 'All'))"))
                    .as("rows below a hidden cell")
                    .isEmpty();
            assertThat(rows(connection, "select distinct period, lag from published.payment_lag"))
                    .hasSizeGreaterThan(12);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                StringBuilder text = new StringBuilder();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    text.append(column == 1 ? "" : "|").append(row.getString(column));
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }
}
