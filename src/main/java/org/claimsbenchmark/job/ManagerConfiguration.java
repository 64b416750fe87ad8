package org.claimsbenchmark.job;

import javax.sql.DataSource;
import org.claimsbenchmark.job.remote.RequestChannels;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** What Spring gives a run with workers in other processes, beside what it gives every run; nobody else pays for it. */
public class ManagerConfiguration {

    @Bean
    LoadSteps remoteLoad(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobRepository repository,
            RemoteTerms terms) {
        return new RemoteLoad(
                repository,
                new TransactionalConnection(dataSource, transactionManager),
                new RequestChannels(dataSource),
                terms);
    }
}
