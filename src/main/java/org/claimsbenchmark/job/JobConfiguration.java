package org.claimsbenchmark.job;

import java.util.Optional;
import javax.sql.DataSource;
import org.claimsbenchmark.load.PseudonymKey;
import org.springframework.aop.support.AopUtils;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** What Spring gives the job; the pseudonym key is the caller's bean. */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    /** @throws IllegalStateException when the job repository keeps nothing, so that no run could be restarted */
    @Bean
    RunService runService(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            JobRepository repository,
            JobOperator operator,
            Optional<LoadSteps> load,
            PseudonymKey key,
            BuildProperties build) {
        if (ResourcelessJobRepository.class.isAssignableFrom(AopUtils.getTargetClass(repository))) {
            throw new IllegalStateException("expected a job repository in the database, found one that keeps nothing;"
                    + " spring-boot-starter-batch-jdbc is missing");
        }
        return new JobRunService(dataSource, transactionManager, repository, operator, load, key, build.getVersion());
    }
}
