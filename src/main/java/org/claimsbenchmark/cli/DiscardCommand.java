package org.claimsbenchmark.cli;

import org.claimsbenchmark.job.RunAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes a shadow run. */
@Command(
        name = "discard",
        description = "Removes a shadow run with all that it loaded. The next shadow run of the edition does the same.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class DiscardCommand extends EditionCommand {

    @Parameters(paramLabel = "RUN", description = "Number of the shadow run, as 'run --shadow' says it.")
    private long run;

    DiscardCommand(Surroundings surroundings, Class<?> application) {
        super(surroundings, application);
    }

    @Override
    RunAction action() {
        return new RunAction.Discard(run);
    }

    @Override
    String editionOf(String given) {
        return RunAction.Shadow.editionOf(given);
    }
}
