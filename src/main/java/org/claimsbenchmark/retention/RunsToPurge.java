package org.claimsbenchmark.retention;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs of an edition whose rows are not kept.
 *
 * @param publications superseded ones
 * @param unpublished runs that failed or were given up; one that read rejects again is none of them, as what it read already
 *     belongs to a published extract and waits for its publication
 */
record RunsToPurge(List<Long> publications, List<Long> unpublished) {

    static RunsToPurge of(Connection connection, String edition, Kept kept) throws SQLException {
        if (kept instanceof Kept.Newest newest) {
            return new RunsToPurge(
                    runs(
                            connection,
                            "select run_id from claims.run where edition = ? and status = 'superseded' and run_id not in ("
                                    + " select run_id from claims.run where edition = ?"
                                    + " and status in ('published', 'superseded') order by published_at desc, run_id desc limit ?)"
                                    + " order by run_id",
                            edition,
                            edition,
                            newest.publications()),
                    List.of());
        }
        OffsetDateTime limit = now(connection).minus(((Kept.Within) kept).age());
        return new RunsToPurge(
                runs(
                        connection,
                        "select run_id from claims.run where edition = ? and status = 'superseded' and published_at < ?"
                                + " order by run_id",
                        edition,
                        limit),
                runs(
                        connection,
                        "select run_id from claims.run where edition = ? and published_at is null and started_at < ?"
                                + " and action <> 'replay' order by run_id",
                        edition,
                        limit));
    }

    Array all(Connection connection) throws SQLException {
        List<Long> all = new ArrayList<>(publications);
        all.addAll(unpublished);
        return connection.createArrayOf("bigint", all.toArray());
    }

    private static OffsetDateTime now(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select now()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
        }
    }

    private static List<Long> runs(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<Long> runs = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(row.getLong(1));
                }
            }
            return runs;
        }
    }
}
