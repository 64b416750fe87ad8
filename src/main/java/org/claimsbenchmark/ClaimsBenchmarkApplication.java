package org.claimsbenchmark;

import org.claimsbenchmark.cli.ClaimsBenchmarkCommand;
import org.claimsbenchmark.cli.Surroundings;
import org.claimsbenchmark.job.JobConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Entry point, and what Spring starts with: the job. Spring itself starts inside the command that needs it. */
@SpringBootConfiguration
@Import(JobConfiguration.class) // named, as a search would read every class of the job
@ImportAutoConfiguration({ // what a batch job on a database needs: every other condition would be asked in vain at each
    // start
    ConfigurationPropertiesAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    ProjectInfoAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
public class ClaimsBenchmarkApplication {

    public static void main(String[] arguments) {
        System.exit(ClaimsBenchmarkCommand.execute(
                ClaimsBenchmarkApplication.class, Surroundings.ofThisProcess(), arguments));
    }
}
