package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Holds a database to the one pseudonym key that it was built with. */
public final class KeyGuard {

    private KeyGuard() {}

    /**
     * Whether the key is the database's; a database without any takes this one. Works inside the caller's transaction.
     */
    public static boolean accepts(Connection connection, PseudonymKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.pseudonym_key (fingerprint) values (?) on conflict do nothing")) {
            insert.setString(1, key.fingerprint());
            insert.executeUpdate();
        }
        return isOf(connection, key);
    }

    /** Whether the key is the database's. */
    public static boolean isOf(Connection connection, PseudonymKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select fingerprint from claims.pseudonym_key");
                ResultSet row = select.executeQuery()) {
            return row.next() && key.fingerprint().equals(row.getString(1));
        }
    }

    /**
     * The database is under another key from the caller's commit on.
     *
     * @throws IllegalStateException when it was not under the one that is replaced
     */
    public static void replace(Connection connection, PseudonymKey from, PseudonymKey to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update claims.pseudonym_key set fingerprint = ?, created_at = now() where fingerprint = ?")) {
            update.setString(1, to.fingerprint());
            update.setString(2, from.fingerprint());
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("the database is under another pseudonym key");
            }
        }
    }

    /**
     * Holds off a change of the key until the caller's transaction ends.
     *
     * @throws IllegalStateException when the key is being changed, or was since the caller's run began
     */
    static void hold(Connection connection, PseudonymKey key) throws SQLException {
        if (!EditionLock.holdsOffChangeOfKey(connection) || !isOf(connection, key)) {
            throw new IllegalStateException("the pseudonym key of the database was changed since this run began");
        }
    }
}
