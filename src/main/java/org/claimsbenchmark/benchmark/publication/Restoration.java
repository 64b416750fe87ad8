package org.claimsbenchmark.benchmark.publication;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of an earlier publication as those of another run, row for row. */
public final class Restoration {

    /** What settling wrote, and which extracts took part. */
    private static final List<String> SETTLED =
            List.of("claims.settlement", "claims.session_finding", "claims.joined_amount", "claims.run_extract");

    private static final String GONE = """
            select count(*) from published.extract p
            where p.run_id = ? and not exists (
              select from claims.run_extract r where r.run_id = p.run_id and r.extract_id = p.extract_id)
            """;

    private static final String REPLAYED_SINCE = """
            select min(e.file_name) from claims.run_extract r
            join claims.extract e using (extract_id)
            where r.run_id = ? and r.role in ('loaded', 'carried') and exists (
              select from claims.reject j where j.extract_id = r.extract_id and j.closed_by_run_id > r.run_id)
            """;

    private Restoration() {}

    /** Why the publication cannot be shown again, as a sentence. */
    public static Optional<String> hindrance(Connection connection, long runId) throws SQLException {
        if (!"0".equals(value(connection, GONE, runId))) {
            return Optional.of("extracts that its figures rest on were purged; deliver the extracts again and run");
        }
        String replayed = value(connection, REPLAYED_SINCE, runId);
        return replayed == null
                ? Optional.empty()
                : Optional.of("rejects of " + replayed + " were read and loaded since, so that its lines are not those"
                        + " of then; withdraw it and deliver it again, or return to a later run");
    }

    /**
     * Copies what a publication wrote to another run, in place of what an earlier attempt copied. Its extracts count as
     * carried; those that it refused are left behind. Works in the caller's transaction.
     */
    public static void copy(Connection connection, long fromRunId, long toRunId) throws SQLException {
        for (String name :
                Stream.of(PublishedTables.ALL, SETTLED).flatMap(List::stream).toList()) {
            FigureTable table = FigureTable.named(connection, name);
            update(connection, "delete from " + name + " where run_id = ?", toRunId);
            update(
                    connection,
                    "insert into " + name + " (run_id, " + table.columnList() + ") select " + toRunId + ", "
                            + table.columnList() + " from " + name + " where run_id = ?"
                            + (table.columns().contains("role") ? " and role <> 'refused'" : ""),
                    fromRunId);
        }
        update(
                connection,
                "update claims.run_extract set role = 'carried' where run_id = ? and role = 'loaded'",
                toRunId);
        update(
                connection,
                "update published.extract set role = 'carried' where run_id = ? and role = 'loaded'",
                toRunId);
    }

    private static void update(Connection connection, String sql, long runId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, runId);
            update.executeUpdate();
        }
    }

    private static String value(Connection connection, String sql, long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
