package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who asks, by the rights of the connection's user. */
enum Audience {
    /** A member of benchmark_auditor, or of the owner of the lines. */
    AUDITOR,
    /** Everyone else, the job's own user included. */
    READER;

    private static final String IS_AUDITOR = """
            select exists (
              select from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'claims' and c.relname = 'line'
                and (pg_has_role(c.relowner, 'usage') or exists (
                  select from pg_roles r where r.rolname = 'benchmark_auditor' and pg_has_role(r.oid, 'usage'))))
            """;

    static Audience of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IS_AUDITOR)) {
            row.next();
            return row.getBoolean(1) ? AUDITOR : READER;
        }
    }
}
