package org.claimsbenchmark.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.benchmark.kept.InventedLine.line;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.claimsbenchmark.benchmark.kept.InventedLine;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.LoadedLines;
import org.claimsbenchmark.reference.ReferenceTables;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Outliers of each fee basis, held against PostgreSQL's percentile_cont and its logarithm. */
@Tag("database")
class OutlierRuleTest {

    /** Logarithms of 30 digits and more: no price of the test is so near to a limit that it mattered. */
    private static final String COUNTED = """
            with priced as (
              select fee_basis, patient_key, ln(allowed_cents::numeric(60, 40)) as allowed
              from claims.line where is_index and not denied and allowed_cents > 0),
            quartile as (
              select fee_basis, ln(round(percentile_cont(0.25) within group (order by allowed_cents)::numeric)::numeric(60, 40)) as q1,
                ln(round(percentile_cont(0.75) within group (order by allowed_cents)::numeric)::numeric(60, 40)) as q3
              from claims.line where is_index and not denied and allowed_cents > 0 group by fee_basis)
            select p.fee_basis, count(*) filter (where allowed < q1 - 3 * (q3 - q1)) as low,
              count(*) filter (where allowed > q3 + 3 * (q3 - q1)) as high, count(*) as priced
            from priced p join quartile using (fee_basis)
            group by p.fee_basis order by p.fee_basis
            """;

    private Connection connection;
    private long run;
    private final List<InventedLine> lines = new ArrayList<>();

    @BeforeEach
    void openDatabase() throws SQLException {
        connection = TestDatabase.migrated().connect();
        connection.setAutoCommit(false);
        run = LoadedLines.run(connection);
    }

    @AfterEach
    void closeDatabase() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theyAreThoseOfPostgresLogarithms() throws SQLException {
        Random random = new Random(5);
        for (int i = 0; i < 4_000; i++) {
            // wide enough for lines beyond the limits on both sides
            long cents = Math.max(1, Math.round(40_000 * Math.exp(random.nextGaussian() * random.nextGaussian())));
            lines.add(priced(i, cents)
                    .denied(random.nextInt(20) == 0)
                    .value(
                            LineDimension.FEE_BASIS,
                            random.nextInt(3) == 0 ? "Professional, non-facility" : "Professional, facility"));
        }
        publish();
        List<String> told = rows("select fee_basis, low_outlier_line_count, high_outlier_line_count, cell_line_count"
                + " from published.outlier_rule order by fee_basis");
        assertThat(told).hasSize(2).isEqualTo(rows(COUNTED));
        assertThat(told).noneMatch(row -> row.contains("|0|"));
        assertThat(rows("select fee_basis, outlier_line_count from published.cell where outlier_line_count is not null"
                        + " order by fee_basis"))
                .as("beside the cells of the fee bases, and no other")
                .isEqualTo(rows("select fee_basis, outlier_line_count from published.outlier_rule order by fee_basis"));
    }

    @Test
    void elevenOutliersAreToldOfAndTenAreNot() throws SQLException {
        usual(60);
        for (int i = 0; i < 10; i++) {
            lines.add(priced(1_000 + i, 99_000_000));
        }
        publish();
        assertThat(told()).containsExactly("12500|1600000|null|null|null|true");
        lines.add(priced(1_010, 99_000_000));
        publishAnew();
        assertThat(told()).containsExactly("12500|1600000|0|11|11|false");
    }

    @Test
    void elevenLinesOfTenPatientsAreTen() throws SQLException {
        usual(60);
        for (int i = 0; i < 11; i++) {
            lines.add(priced(1_000 + i % 10, 99_000_000));
        }
        publish();
        assertThat(told()).containsExactly("12500|1600000|null|null|null|true");
    }

    @Test
    void ofBothSidesNoneIsToldApartWhereOneIsOfFew() throws SQLException {
        usual(60);
        for (int i = 0; i < 15; i++) {
            lines.add(priced(1_000 + i, i < 3 ? 1 : 99_000_000));
        }
        publish();
        assertThat(told()).containsExactly("12500|1600000|null|null|15|false");
    }

    @Test
    void withoutAnyItIsSaidThatThereIsNone() throws SQLException {
        usual(60);
        publish();
        assertThat(told()).containsExactly("12500|1600000|0|0|0|false");
    }

    @Test
    void pricesThatAreAllAlikeHaveNoLimits() throws SQLException {
        for (int i = 0; i < 60; i++) {
            lines.add(priced(i, i == 0 ? 50_000 : 40_000));
        }
        publish();
        assertThat(told()).isEmpty();
    }

    @Test
    void nothingIsToldOfAFeeBasisOfTenPatients() throws SQLException {
        usual(10);
        publish();
        assertThat(told()).isEmpty();
    }

    /** Quartiles of 1,000 and 2,000 dollars, whatever few lines are added. */
    private void usual(int count) {
        for (int i = 0; i < count; i++) {
            lines.add(priced(i, i % 2 == 0 ? 100_000 : 200_000));
        }
    }

    private static InventedLine priced(int patient, long cents) {
        return line().patient(patient).claim(patient).provider(1 + patient % 7).allowed(cents);
    }

    private void publish() throws SQLException {
        LoadedLines.extract(connection, run, "loaded", lines);
        new Benchmarks(ReferenceTables.standard(), 2).publishInto(connection, run);
    }

    private void publishAnew() throws SQLException {
        connection.rollback();
        run = LoadedLines.run(connection);
        publish();
    }

    /** Limits in cents. */
    private List<String> told() throws SQLException {
        return rows("select (100 * lower_limit)::bigint, (100 * upper_limit)::bigint, low_outlier_line_count,"
                + " high_outlier_line_count, outlier_line_count, suppressed::text from published.outlier_rule");
    }

    private List<String> rows(String sql) throws SQLException {
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
