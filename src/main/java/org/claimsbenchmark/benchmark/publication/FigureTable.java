package org.claimsbenchmark.benchmark.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows belong to runs.
 *
 * @param name with its schema
 * @param columns all but the run, in the order of the table
 * @param keys those of them that are texts which every row has, or dates: what a row is about
 */
record FigureTable(String name, List<String> columns, List<String> keys) {

    private static final String COLUMNS = """
            select column_name, data_type = 'date' or data_type = 'text' and is_nullable = 'NO' from information_schema.columns
            where table_schema || '.' || table_name = ? and column_name <> 'run_id' order by ordinal_position
            """;

    static List<FigureTable> ofFigures(Connection connection) throws SQLException {
        List<FigureTable> tables = new ArrayList<>();
        for (String name : PublishedTables.FIGURES) {
            tables.add(named(connection, name));
        }
        return tables;
    }

    static FigureTable named(Connection connection, String name) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(COLUMNS)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                    if (row.getBoolean(2)) {
                        keys.add(row.getString(1));
                    }
                }
            }
        }
        if (columns.isEmpty()) {
            throw new IllegalStateException("there is no table " + name);
        }
        return new FigureTable(name, List.copyOf(columns), List.copyOf(keys));
    }

    /** For a select: all columns but the run. */
    String columnList() {
        return columns.stream().map(column -> '"' + column + '"').collect(Collectors.joining(", "));
    }

    /** For people, without the schema. */
    String label() {
        return name.substring(name.indexOf('.') + 1);
    }
}
