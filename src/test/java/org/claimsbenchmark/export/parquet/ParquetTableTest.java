package org.claimsbenchmark.export.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimsbenchmark.export.view.ColumnType;
import org.claimsbenchmark.export.view.ColumnType.Kind;
import org.claimsbenchmark.export.view.ViewColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB reads back what was written, whatever stands beside what. */
class ParquetTableTest {

    private static final List<ViewColumn> COLUMNS = List.of(
            column("text", new ColumnType(Kind.TEXT, 0, 0)),
            column("whole", new ColumnType(Kind.INTEGER, 0, 0)),
            column("money", new ColumnType(Kind.DECIMAL, 14, 2)),
            column("wide", new ColumnType(Kind.DECIMAL, 38, 10)),
            column("flag", new ColumnType(Kind.FLAG, 0, 0)),
            column("day", new ColumnType(Kind.DATE, 0, 0)),
            column("moment", new ColumnType(Kind.TIME, 0, 0)));

    @TempDir
    Path folder;

    @Test
    void extremesNegativesAndNullsComeBack() throws Exception {
        Object[] high = {
            "Ünïcödé 東京",
            Long.MAX_VALUE,
            new BigDecimal("999999999999.99"),
            new BigDecimal("9999999999999999999999999999.9999999999"),
            true,
            LocalDate.of(9999, 12, 31),
            Instant.parse("2026-01-02T02:10:00.123456Z")
        };
        Object[] low = {
            "",
            Long.MIN_VALUE,
            new BigDecimal("-999999999999.99"),
            new BigDecimal("-0.0000000001"),
            false,
            LocalDate.of(1900, 1, 1),
            Instant.parse("1969-12-31T23:59:59.999999Z")
        };
        assertThat(readBack(List.of(new Object[7], high, low, new Object[7], new Object[7])))
                .containsExactly(
                        Collections.nCopies(7, null),
                        List.of(
                                "Ünïcödé 東京",
                                "9223372036854775807",
                                "999999999999.99",
                                "9999999999999999999999999999.9999999999",
                                "true",
                                "9999-12-31",
                                "2026-01-02 02:10:00.123456+00"),
                        List.of(
                                "",
                                "-9223372036854775808",
                                "-999999999999.99",
                                "-0.0000000001",
                                "false",
                                "1900-01-01",
                                "1969-12-31 23:59:59.999999+00"),
                        Collections.nCopies(7, null),
                        Collections.nCopies(7, null));
    }

    @Test
    void fiftyThousandRowsOfChanceInSeveralGroupsComeBackInOrder() throws Exception {
        Random chance = new Random(20982);
        List<Object[]> rows = new ArrayList<>();
        List<List<String>> expected = new ArrayList<>();
        for (int row = 0; row < 50_000; row++) {
            boolean present = chance.nextInt(1000) < row / 50;
            long number = chance.nextLong();
            boolean flag = chance.nextBoolean();
            rows.add(new Object[] {"row " + row, present ? number : null, null, null, present ? flag : null, null, null
            });
            List<String> values = new ArrayList<>(Collections.nCopies(7, null));
            values.set(0, "row " + row);
            values.set(1, present ? Long.toString(number) : null);
            values.set(4, present ? Boolean.toString(flag) : null);
            expected.add(values);
        }
        assertThat(readBack(rows).equals(expected))
                .as("all values are the same")
                .isTrue();
    }

    @Test
    void aTableWithoutRowsHasItsColumns() throws Exception {
        assertThat(readBack(List.of())).isEmpty();
    }

    @Test
    void whatDoesNotFitADecimalIsNotRounded() throws Exception {
        ParquetTable table = new ParquetTable(new ByteArrayOutputStream(), COLUMNS, Map.of());
        Object[] row = new Object[7];
        row[2] = new BigDecimal("0.001");
        assertThatThrownBy(() -> table.write(row)).isInstanceOf(ArithmeticException.class);
    }

    private List<List<String>> readBack(List<Object[]> rows) throws Exception {
        Path file = folder.resolve("table.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            ParquetTable table = new ParquetTable(out, COLUMNS, Map.of("key", "value"));
            for (Object[] row : rows) {
                table.write(row);
            }
            table.finish();
        }
        return duckDb("select columns(*)::varchar from read_parquet('" + file + "')");
    }

    private static List<List<String>> duckDb(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'");
            try (ResultSet row = statement.executeQuery(query)) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (int column = 1; column <= COLUMNS.size(); column++) {
                        values.add(row.getString(column));
                    }
                    rows.add(values);
                }
            }
        }
        return rows;
    }

    private static ViewColumn column(String name, ColumnType type) {
        return new ViewColumn(name, "any", type, null, "Any.");
    }
}
