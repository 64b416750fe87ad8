package org.claimsbenchmark.job;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The connection of the current transaction, and never one without. */
final class TransactionalConnection {

    private final DataSource dataSource;
    private final TransactionTemplate transactions;

    TransactionalConnection(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.dataSource = dataSource;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** Runs the work in a transaction of its own, outside any step's. */
    void runAlone(String doing, ConnectionWork work) {
        transactions.executeWithoutResult(status -> run(doing, work));
    }

    /**
     * Runs the work in the transaction that the caller began.
     *
     * @throws IllegalStateException outside a transaction: Spring Batch silently runs a step without one when its
     *     transaction manager is not set, and rows would be committed apart from their resume point
     * @throws RuntimeException without source values, when the work fails
     */
    void run(String doing, ConnectionWork work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            if (!DataSourceUtils.isConnectionTransactional(connection, dataSource)) {
                throw new IllegalStateException(doing + ": expected a transaction, found none");
            }
            work.on(connection);
        } catch (Exception e) {
            throw WithheldFault.of(doing, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
