package org.claimsbenchmark.page.figures;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the analysts' views say of one edition, as at one moment, whatever is published meanwhile. */
public final class Snapshot {

    private final Connection connection;
    private final String edition;

    private Snapshot(Connection connection, String edition) {
        this.connection = connection;
        this.edition = edition;
    }

    /**
     * @param connection in auto-commit mode, of a user who may read schema benchmark; it is good for nothing else
     *     afterwards
     */
    public static Snapshot of(Connection connection, String edition) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        return new Snapshot(connection, edition);
    }

    public String edition() {
        return edition;
    }

    /** @param query with one parameter, the edition */
    public List<Figure> rows(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, edition);
            return read(statement);
        }
    }

    /** @param query without a parameter, as what it asks is alike in every edition */
    public List<Figure> words(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            return read(statement);
        }
    }

    private static List<Figure> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            ResultSetMetaData columns = rows.getMetaData();
            List<Figure> figures = new ArrayList<>();
            while (rows.next()) {
                Map<String, Object> values = new HashMap<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    values.put(columns.getColumnName(column), rows.getObject(column));
                }
                figures.add(new Figure(Collections.unmodifiableMap(values)));
            }
            return figures;
        }
    }
}
