package org.claimsbenchmark.job;

import java.sql.Connection;

/** Work on the connection of a step's transaction. */
@FunctionalInterface
interface ConnectionWork {
    void on(Connection connection) throws Exception;
}
