package org.claimsbenchmark.report.account;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Asks the database about one run; every question has its number as the one parameter. */
record RowsOfRun(Connection connection, long runId) {

    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(String sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (row.next()) {
                    all.add(reading.of(row));
                }
                return all;
            }
        }
    }

    /** Null where the database has a null. */
    static Long count(ResultSet row, int column) throws SQLException {
        long count = row.getLong(column);
        return row.wasNull() ? null : count;
    }
}
