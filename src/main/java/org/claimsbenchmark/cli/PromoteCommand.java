package org.claimsbenchmark.cli;

import org.claimsbenchmark.job.RunAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Publishes a shadow run. */
@Command(
        name = "promote",
        description =
                "Publishes the figures of a shadow run in the edition that it is a shadow of, as they were shown, as a run of its"
                        + " own. It is refused once the edition shows other figures than those that it was compared with.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class PromoteCommand extends EditionCommand {

    @Parameters(paramLabel = "RUN", description = "Number of the shadow run, as 'run --shadow' says it.")
    private long run;

    PromoteCommand(Surroundings surroundings, Class<?> application) {
        super(surroundings, application);
    }

    @Override
    RunAction action() {
        return new RunAction.Promote(run);
    }
}
