package org.claimsbenchmark.benchmark.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Whether the figures of a publication come out the same when they are computed anew. */
public final class Recomputation {

    private static final int MOST_KEYS_SHOWN = 5;

    /** Rows that only one of two runs has; of a row that differs the key stands twice, once for each. */
    private static final String DIFFERING = """
            with one as (select %1$s from %2$s where run_id = ?), other as (select %1$s from %2$s where run_id = ?)
            select concat_ws(' · ', %3$s) as key, count(*) over () from (
              (select * from one except select * from other) union (select * from other except select * from one)) as d
            group by 1 order by 1 limit %4$d
            """;

    private Recomputation() {}

    /**
     * What differs, as sentences with keys of rows and never a figure; none when every row is the same bit for bit.
     *
     * @param published a publication, whose receipt is held against its rows as well
     * @param anew the run that computed its figures anew
     */
    public static List<String> differences(Connection connection, long published, long anew) throws SQLException {
        List<String> differences = new ArrayList<>();
        SortedMap<String, String> kept = Receipt.figuresKept(connection, published);
        SortedMap<String, String> now = Receipt.figuresNow(connection, published);
        SortedMap<String, String> again = Receipt.figuresNow(connection, anew);
        for (FigureTable table : FigureTable.ofFigures(connection)) {
            String label = table.label();
            if (kept.containsKey(label) && !kept.get(label).equals(now.get(label))) {
                differences.add(label + ": the rows of run " + published
                        + " are not those of its receipt: they were changed after they were published");
            }
            if (!now.get(label).equals(again.get(label))) {
                differences.add(label + ": " + differing(connection, table, published, anew));
            }
        }
        return differences;
    }

    private static String differing(Connection connection, FigureTable table, long published, long anew)
            throws SQLException {
        String keys = table.keys().stream().map(key -> '"' + key + "\"::text").collect(Collectors.joining(", "));
        List<String> shown = new ArrayList<>();
        long rows = 0;
        try (PreparedStatement select = connection.prepareStatement(
                DIFFERING.formatted(table.columnList(), table.name(), keys, MOST_KEYS_SHOWN))) {
            select.setLong(1, published);
            select.setLong(2, anew);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    shown.add(row.getString(1));
                    rows = row.getLong(2);
                }
            }
        }
        return rows + " rows come out differently, the first: " + String.join("; ", shown);
    }
}
