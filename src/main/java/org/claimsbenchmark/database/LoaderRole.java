package org.claimsbenchmark.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The group of logins that load and publish, and own nothing. The grants that follow every migration make it. */
final class LoaderRole {

    static final String NAME = "benchmark_loader";

    private static final String ALL_THAT_IT_HAS = "select pg_has_role(r.oid, 'usage') and not coalesce("
            + "(select pg_has_role(nspowner, 'usage') from pg_namespace where nspname = 'claims'),"
            + " has_database_privilege(current_database(), 'create'))"
            + " from pg_roles r where r.rolname = '" + NAME + "'";

    private LoaderRole() {}

    /** Whether the connection's user may load because of this group alone: it is no owner, who could migrate. */
    static boolean isAllThatGives(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL_THAT_IT_HAS)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
