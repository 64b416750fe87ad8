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
        try (PreparedStatement select = connection.prepareStatement("select fingerprint from claims.pseudonym_key");
                ResultSet row = select.executeQuery()) {
            row.next();
            return key.fingerprint().equals(row.getString(1));
        }
    }
}
