package org.claimsbenchmark.job;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.claimsbenchmark.job.remote.RequestChannels;
import org.claimsbenchmark.load.PseudonymKey;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What Spring gives a worker, beside what it gives a run. */
public class WorkerConfiguration {

    /** The transactions that hold requests, one a thread: they outlast those that load, and share nothing with them. */
    @Bean(defaultCandidate = false)
    HikariDataSource requestDataSource(DatabaseAccess database) {
        return database.pool("requests");
    }

    @Bean(defaultCandidate = false)
    JdbcTransactionManager requestTransactionManager(@Qualifier("requestDataSource") DataSource requestDataSource) {
        return new JdbcTransactionManager(requestDataSource);
    }

    @Bean
    WorkerService worker(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            @Qualifier("requestDataSource") DataSource requestDataSource,
            @Qualifier("requestTransactionManager") PlatformTransactionManager requestTransactionManager,
            JobRepository repository,
            PseudonymKey key) {
        TransactionalConnection connection = new TransactionalConnection(dataSource, transactionManager);
        return new Worker(
                connection,
                new PortionRequests(
                        new RequestChannels(requestDataSource), requestTransactionManager, repository, connection),
                key,
                ProgramBuild.version());
    }
}
