package org.claimsbenchmark.reference;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.copy.CopyRows;

/** Copies the reference tables into schema {@code reference}, each version once. Never commits. */
public final class ReferenceLoader {

    private ReferenceLoader() {}

    /**
     * Loads the tables under their version if the database lacks it. A second run that loads the same version at the
     * same time waits here for the first one's transaction to end.
     *
     * @param connection a PostgreSQL connection inside a transaction, which the caller ends
     * @return whether anything was loaded
     * @throws IllegalStateException when the connection commits by itself
     */
    public static boolean load(Connection connection, ReferenceTables tables) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("loading reference tables needs a transaction: turn auto-commit off");
        }
        if (!claimVersion(connection, tables.version())) {
            return false;
        }
        for (ReferenceTable table : ReferenceTable.values()) {
            copy(connection, table, tables);
        }
        return true;
    }

    private static boolean claimVersion(Connection connection, String version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into reference.version (reference_version) values (?) on conflict do nothing")) {
            insert.setString(1, version);
            return insert.executeUpdate() == 1;
        }
    }

    private static void copy(Connection connection, ReferenceTable table, ReferenceTables tables) throws SQLException {
        String columns = Stream.concat(
                        Stream.of("reference_version"), table.columns().stream().map(Column::name))
                .collect(Collectors.joining(", "));
        try (CopyRows rows = new CopyRows(connection, "reference." + table.tableName(), columns)) {
            for (Row row : tables.rows(table)) {
                rows.text(tables.version());
                for (Column column : table.columns()) {
                    String value = row.text(column.name());
                    rows.text(value.isEmpty() ? null : value);
                }
                rows.endRow();
            }
            rows.finish();
        }
    }
}
