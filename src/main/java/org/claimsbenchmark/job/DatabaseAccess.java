package org.claimsbenchmark.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * The database of a run or a worker, and how many connections it may have there.
 *
 * @param url JDBC URL without user and password
 * @param password never to be printed or logged
 * @param connections at most
 * @param patience how long to wait for a connection; a failing run asks up to eight times, one after the other, before it
 *     gives a lost database up
 * @param grace how long a process that went away is waited for
 */
public record DatabaseAccess(
        String url, String username, String password, int connections, Duration patience, Grace grace) {

    public static final Duration USUAL_PATIENCE = Duration.ofMillis(2500);

    /** How soon either side takes the other for gone. */
    public enum Grace {
        /** As the server is set up. */
        USUAL,
        /**
         * The server finds out within about a minute that a worker's machine is gone, and within seconds that a worker is, and
         * lets others have what it held; later where a statement waits for a lock and rows that were sent are unread, as the
         * end of the connection lies behind them. A worker finds out within ten minutes that the server's machine is gone.
         */
        SHORT
    }

    private static final String NOTICE_SOON = "set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10;"
            + " set tcp_keepalives_count = 3; set tcp_user_timeout = 50000; set client_connection_check_interval = 5000;"
            + " set idle_in_transaction_session_timeout = 0";

    HikariDataSource pool(String name) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(patience.toMillis());
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED"); // whatever the database's default
        if (grace == Grace.SHORT) {
            pool.setConnectionInitSql(NOTICE_SOON);
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.addDataSourceProperty("socketTimeout", "600");
        }
        return new HikariDataSource(pool);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + ", user " + username + ", " + connections + " connections";
    }
}
