package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At most one run of an edition at a time: a PostgreSQL advisory lock on a connection of its own. It ends with the
 * connection, so a killed run leaves none behind.
 */
final class RunLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private static final String LOCK_SPACE = "claims-benchmark run";

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, or nothing when another run of the edition holds it. */
    static Optional<RunLock> tryAcquire(DataSource dataSource, String edition) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean acquired = false;
        try (PreparedStatement select =
                connection.prepareStatement("select pg_try_advisory_lock(hashtext(?), hashtext(?))")) {
            select.setString(1, LOCK_SPACE);
            select.setString(2, edition);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                acquired = row.getBoolean(1);
            }
        } finally {
            if (!acquired) {
                connection.close();
            }
        }
        return acquired ? Optional.of(new RunLock(connection)) : Optional.empty();
    }

    /** The connection goes back to the pool, so the lock is given back first. A lost connection took the lock with it. */
    @Override
    public void close() {
        try (connection;
                PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException e) {
            LOG.warn("the lock of the edition went with its connection", DatabaseFault.of(e));
        }
    }
}
