package org.claimsbenchmark.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a database has what this program brings, and nothing else, as the history says that Flyway keeps. Mostly it has,
 * and then a run does without Flyway, whose start costs more than that question.
 */
final class AppliedScripts {

    /** In the order of their application: a view's script is there once for each of its versions. */
    private static final String HISTORY = """
            select type, coalesce('V' || version, 'R') || '__' || replace(description, ' ', '_') || '.sql', checksum, success
            from flyway.flyway_schema_history order by installed_rank
            """;

    private AppliedScripts() {}

    /** Only a history that is plain and agrees in every script says so; any other is Flyway's to judge. */
    static boolean areThoseOf(PackedScripts packed, Connection connection) {
        try {
            return history(connection).filter(packed.checksums()::equals).isPresent();
        } catch (SQLException | IOException e) {
            return false; // no history yet, or one that may not be read: Flyway says what is wrong with it
        }
    }

    /** By name the checksum of the latest application; empty when something failed or is not a script's. */
    private static Optional<Map<String, Integer>> history(Connection connection) throws SQLException {
        Map<String, Integer> applied = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HISTORY)) {
            while (row.next()) {
                String type = row.getString(1);
                boolean script = type.equals("SQL");
                if (!row.getBoolean(4) || !script && !type.equals("SCHEMA")) {
                    return Optional.empty();
                }
                if (script) {
                    applied.put(row.getString(2), row.getInt(3));
                }
            }
        }
        return Optional.of(applied);
    }
}
