package org.claimsbenchmark.export.view;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Schema {@code benchmark} at one moment: whatever is published meanwhile, all that is read of it goes together. */
public final class BenchmarkSchema {

    private final Connection connection;

    private BenchmarkSchema(Connection connection) {
        this.connection = connection;
    }

    /** As the database is now; the connection is this object's until it is closed. */
    public static BenchmarkSchema now(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local time zone 'UTC'");
        }
        return new BenchmarkSchema(connection);
    }

    /** The names of all views, in order. */
    public List<String> viewNames() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select view_name from benchmark.data_dictionary"
                        + " where position = 0 order by view_name collate \"C\"")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    /** @return empty when there is no such view */
    public Optional<View> view(String name) throws SQLException {
        String meaning = null;
        List<ViewColumn> columns = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select position, column_name, data_type, unit, meaning"
                        + " from benchmark.data_dictionary where view_name = ? order by position")) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    if (row.getInt(1) == 0) {
                        meaning = row.getString(5);
                    } else {
                        columns.add(new ViewColumn(
                                row.getString(2),
                                row.getString(3),
                                ColumnType.of(row.getString(3)),
                                row.getString(4),
                                row.getString(5)));
                    }
                }
            }
        }
        return meaning == null ? Optional.empty() : Optional.of(new View(name, meaning, columns));
    }

    /** @return empty when the edition shows nothing */
    public Optional<Publication> publication(String edition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select run_id, published_at, program_version,"
                + " reference_version from benchmark.run where edition = ? and is_latest")) {
            select.setString(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Publication(
                                edition,
                                row.getLong(1),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3),
                                row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    /** What the words of the comments mean. */
    public List<Word> words() throws SQLException {
        List<Word> words = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name, definition from benchmark.definition")) {
            while (row.next()) {
                words.add(new Word(row.getString(1), row.getString(2)));
            }
        }
        return words;
    }

    /** The rows of a view, of one edition where they belong to editions. */
    public ViewRows rows(View view, String edition) throws SQLException {
        return ViewRows.of(connection, view, edition);
    }
}
