package org.claimsbenchmark.cli;

import org.claimsbenchmark.job.RunAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes the figures of an earlier publication again. */
@Command(
        name = "rollback",
        description = {
            "Publishes the figures of an earlier publication of an edition again, as they were, as a run of its own. Extracts"
                    + " that came in since are taken out, and stay out until 'run --readmit' or a new delivery."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RollbackCommand extends EditionCommand {

    @Parameters(paramLabel = "RUN", description = "Number of the publication, as in the view benchmark.run.")
    private long run;

    RollbackCommand(Surroundings surroundings, Class<?> application) {
        super(surroundings, application);
    }

    @Override
    RunAction action() {
        return new RunAction.RollBack(run);
    }
}
