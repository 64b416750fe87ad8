package org.claimsbenchmark.testing;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows of a query as plain maps, by column. */
public final class Rows {

    private Rows() {}

    public static List<Map<String, Object>> of(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 1; i <= columns; i++) {
                    values.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
                }
                rows.add(values);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("query failed: " + sql, e);
        }
    }

    /** The first column of the only row. */
    public static Object single(TestDatabase database, String sql) {
        List<Map<String, Object>> rows = of(database, sql);
        if (rows.size() != 1) {
            throw new IllegalStateException("expected one row, got " + rows.size() + ": " + sql);
        }
        return rows.get(0).values().iterator().next();
    }

    public static void execute(TestDatabase database, String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("statement failed: " + sql, e);
        }
    }

    /** The numbers of a row that are not null, by column. */
    public static Map<String, BigDecimal> numbers(Map<String, Object> row, Iterable<String> columns) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        for (String column : columns) {
            Object value = row.get(column);
            if (value != null) {
                numbers.put(column, new BigDecimal(value.toString()));
            }
        }
        return numbers;
    }

    /** Rows by a key of their own; two rows of one key are a fault. */
    public static <K> Map<K, Map<String, Object>> by(
            List<Map<String, Object>> rows, Function<Map<String, Object>, K> key) {
        Map<K, Map<String, Object>> keyed = new HashMap<>();
        for (Map<String, Object> row : rows) {
            if (keyed.put(key.apply(row), row) != null) {
                throw new IllegalStateException("two rows of key " + key.apply(row));
            }
        }
        return keyed;
    }
}
