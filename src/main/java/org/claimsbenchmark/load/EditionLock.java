package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * At most one at a time changes what an edition rests on, and nobody does while the key of the whole database is changed:
 * PostgreSQL advisory locks. They end with the connection, so whoever is killed leaves none behind.
 */
public final class EditionLock {

    private static final String OF_EDITION = "hashtext('claims-benchmark run'), hashtext(?)";
    /** Shared by all who write anything under the key. */
    private static final String OF_ALL = "hashtext('claims-benchmark key'), 0";

    private EditionLock() {}

    /** @return false when someone else holds it; the connection then holds none */
    public static boolean tryAcquire(Connection connection, String edition) throws SQLException {
        boolean acquired = ask(connection, "select pg_try_advisory_lock_shared(" + OF_ALL + ")")
                && ask(connection, "select pg_try_advisory_lock(" + OF_EDITION + ")", edition);
        if (!acquired) {
            release(connection);
        }
        return acquired;
    }

    /** Gives back what {@link #tryAcquire} acquired. */
    public static void release(Connection connection) throws SQLException {
        try (Statement unlock = connection.createStatement()) {
            unlock.execute("select pg_advisory_unlock_all()");
        }
    }

    /**
     * Until the end of the connection's transaction.
     *
     * @return false when someone else holds it
     */
    public static boolean tryAcquireInTransaction(Connection connection, String edition) throws SQLException {
        return holdsOffChangeOfKey(connection)
                && ask(connection, "select pg_try_advisory_xact_lock(" + OF_EDITION + ")", edition);
    }

    /**
     * Of all editions, those to come among them, until the end of the connection's transaction.
     *
     * @return false when someone else holds one
     */
    public static boolean tryAcquireAllInTransaction(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_xact_lock(" + OF_ALL + ")");
    }

    static boolean holdsOffChangeOfKey(Connection connection) throws SQLException {
        return ask(connection, "select pg_try_advisory_xact_lock_shared(" + OF_ALL + ")");
    }

    private static boolean ask(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
