package org.claimsbenchmark.cli;

import java.util.List;
import java.util.function.Consumer;
import org.claimsbenchmark.job.ManagerConfiguration;
import org.claimsbenchmark.job.RemoteTerms;
import org.claimsbenchmark.job.WorkerConfiguration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * What a process has of Spring beside what every run has.
 *
 * @param properties as in {@code application.yaml}
 * @param beans to register
 */
record SpringParts(List<String> properties, Consumer<GenericApplicationContext> beans) {

    static final SpringParts NONE = new SpringParts(List.of(), context -> {});

    /**
     * The server finds out within about a minute that a worker's machine is gone, and within seconds that a worker is, and
     * lets others have what it held; later where a statement waits for a lock and rows that were sent are unread, as the end
     * of the connection lies behind them. A worker finds out within ten minutes that the server's machine is gone.
     */
    private static final List<String> SHORT_GRACE = List.of(
            "spring.datasource.hikari.connection-init-sql=set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10;"
                    + " set tcp_keepalives_count = 3; set tcp_user_timeout = 50000;"
                    + " set client_connection_check_interval = 5000;"
                    + " set idle_in_transaction_session_timeout = 0",
            "spring.datasource.hikari.data-source-properties.tcpKeepAlive=true",
            "spring.datasource.hikari.data-source-properties.socketTimeout=600");

    /** Of a run whose ranges workers in other processes load. */
    static SpringParts ofManager(RemoteTerms terms) {
        return new SpringParts(List.of(), context -> {
            context.registerBean(RemoteTerms.class, () -> terms);
            context.registerBean(ManagerConfiguration.class);
        });
    }

    static SpringParts ofWorker() {
        return new SpringParts(SHORT_GRACE, context -> context.registerBean(WorkerConfiguration.class));
    }
}
