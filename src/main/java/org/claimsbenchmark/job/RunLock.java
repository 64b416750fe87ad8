package org.claimsbenchmark.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimsbenchmark.load.EditionLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** At most one run of an edition at a time: the edition's lock on a connection of its own. */
final class RunLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunLock.class);

    private final Connection connection;

    private RunLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, or nothing when another run of the edition holds it. */
    static Optional<RunLock> tryAcquire(DataSource dataSource, String edition) throws SQLException {
        Connection connection = dataSource.getConnection();
        boolean acquired = false;
        try {
            acquired = EditionLock.tryAcquire(connection, edition);
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
        try (connection) {
            EditionLock.release(connection);
        } catch (SQLException e) {
            LOG.warn("the lock of the edition went with its connection", DatabaseFault.of(e));
        }
    }
}
