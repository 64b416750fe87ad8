package org.claimsbenchmark.benchmark.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How many rows of a table of figures differ between two runs. A row whose figures are hidden is there in both.
 *
 * @param table without its schema
 * @param before rows of the one run
 * @param after rows of the other
 * @param added rows whose key the other run alone has
 * @param gone rows whose key the one run alone has
 * @param changed rows of one key that are not the same in both
 */
public record FigureChanges(String table, long before, long after, long added, long gone, long changed) {

    private static final String CHANGES = """
            select count(*) filter (where before), count(*) filter (where after), count(*) filter (where not before),
              count(*) filter (where not after), count(*) filter (where before and after and first <> last)
            from (
              select bool_or(run_id = ?) as before, bool_or(run_id = ?) as after, min(digest) as first, max(digest) as last
              from (select run_id, md5(row(%1$s)::text) as digest, %2$s from %3$s where run_id in (?, ?)) as rows
              group by %2$s) as keys
            """;

    /** One a table, in the order of their names. */
    public static List<FigureChanges> between(Connection connection, long before, long after) throws SQLException {
        List<FigureChanges> changes = new ArrayList<>();
        for (FigureTable table : FigureTable.ofFigures(connection)) {
            changes.add(between(connection, table, before, after));
        }
        return changes;
    }

    private static FigureChanges between(Connection connection, FigureTable table, long before, long after)
            throws SQLException {
        String keys = table.keys().stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "));
        try (PreparedStatement select =
                connection.prepareStatement(CHANGES.formatted(table.columnList(), keys, table.name()))) {
            select.setLong(1, before);
            select.setLong(2, after);
            select.setLong(3, before);
            select.setLong(4, after);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new FigureChanges(
                        table.label(), row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
            }
        }
    }
}
