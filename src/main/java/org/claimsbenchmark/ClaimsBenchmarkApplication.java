package org.claimsbenchmark;

import org.claimsbenchmark.cli.ClaimsBenchmarkCommand;
import org.claimsbenchmark.cli.Surroundings;
import org.claimsbenchmark.job.RunService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point, and the root from which Spring finds the job. Spring itself starts inside the command that needs it. */
@SpringBootApplication(scanBasePackageClasses = RunService.class) // no other room has anything of Spring's
public class ClaimsBenchmarkApplication {

    public static void main(String[] arguments) {
        System.exit(ClaimsBenchmarkCommand.execute(
                ClaimsBenchmarkApplication.class, Surroundings.ofThisProcess(), arguments));
    }
}
