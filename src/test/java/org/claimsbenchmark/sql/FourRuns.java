package org.claimsbenchmark.sql;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.testing.TestDatabase;

/** A migrated database with the invented runs of {@code four-runs.sql}: 1 superseded, 2 and 4 published, 3 running. */
public final class FourRuns {

    private FourRuns() {}

    public static TestDatabase database() throws SQLException, IOException {
        TestDatabase database = TestDatabase.migrated();
        try (InputStream script = FourRuns.class.getResourceAsStream("four-runs.sql");
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return database;
    }

    /** The first column of every row, as text. */
    static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
