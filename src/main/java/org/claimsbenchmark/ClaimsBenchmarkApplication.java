package org.claimsbenchmark;

import org.claimsbenchmark.cli.ClaimsBenchmarkCommand;
import org.claimsbenchmark.cli.Surroundings;
import org.claimsbenchmark.job.JobConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/** Entry point, and what Spring starts with: the job. Spring itself starts inside the command that needs it. */
@SpringBootConfiguration
@Import(JobConfiguration.class) // named, as a search would read every class of the job
public class ClaimsBenchmarkApplication {

    public static void main(String[] arguments) {
        System.exit(ClaimsBenchmarkCommand.execute(
                ClaimsBenchmarkApplication.class, Surroundings.ofThisProcess(), arguments));
    }
}
