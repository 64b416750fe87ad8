package org.claimsbenchmark.reference;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

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
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy reference." + table.tableName() + " (" + columns + ") from stdin (encoding 'utf-8')");
        try {
            for (Row row : tables.rows(table)) {
                byte[] line = copyLine(tables.version(), table, row).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** One line of COPY's text format: fields parted by tabs, {@code \N} for null. */
    private static String copyLine(String version, ReferenceTable table, Row row) {
        return table.columns().stream()
                .map(column -> copyField(row.text(column.name())))
                .collect(Collectors.joining("\t", version + "\t", "\n"));
    }

    private static String copyField(String value) {
        if (value.isEmpty()) {
            return "\\N";
        }
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
