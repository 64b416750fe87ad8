package org.claimsbenchmark.job;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimsbenchmark.load.PseudonymKey;
import org.springframework.aop.support.AopUtils;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What Spring gives the job; the pseudonym key and the way to the database are the caller's beans. */
@Configuration(proxyBeanMethods = false)
@Import(RepositoryConfiguration.class)
public class JobConfiguration {

    @Bean
    HikariDataSource dataSource(DatabaseAccess database) {
        return database.pool("claims-benchmark");
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    /** @throws IllegalStateException when the job repository keeps nothing, so that no run could be restarted */
    @Bean
    RunService runService(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobRepository repository,
            JobOperator operator,
            Optional<LoadSteps> load,
            PseudonymKey key) {
        if (ResourcelessJobRepository.class.isAssignableFrom(AopUtils.getTargetClass(repository))) {
            throw new IllegalStateException("expected a job repository in the database, found one that keeps nothing;"
                    + " spring-boot-starter-batch-jdbc is missing");
        }
        return new JobRunService(
                dataSource, transactionManager, repository, operator, load, key, ProgramBuild.version());
    }
}
