package org.claimsbenchmark.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows under headings.
 *
 * @param title what they are
 * @param columns their headings, in snake case
 * @param numeric whether the column of the same place holds numbers
 * @param rows a value a column: text, number, truth value, or null
 */
public record Listing(String title, List<String> columns, List<Boolean> numeric, List<List<Object>> rows) {

    public Listing {
        columns = List.copyOf(columns);
        numeric = List.copyOf(numeric);
        rows = List.copyOf(rows);
    }

    /** What a statement returns. */
    public static Listing of(Connection connection, String title, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                return of(title, rows);
            }
        }
    }

    private static Listing of(String title, ResultSet result) throws SQLException {
        ResultSetMetaData metaData = result.getMetaData();
        List<String> columns = new ArrayList<>();
        List<Boolean> numeric = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(metaData.getColumnLabel(i));
            numeric.add(
                    switch (metaData.getColumnType(i)) {
                        case Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC -> true;
                        default -> false;
                    });
        }
        List<List<Object>> rows = new ArrayList<>();
        while (result.next()) {
            List<Object> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(result.getObject(i));
            }
            rows.add(Collections.unmodifiableList(row)); // List.of takes no null
        }
        return new Listing(title, columns, numeric, rows);
    }
}
