package org.claimsbenchmark.cli;

import org.claimsbenchmark.job.RunAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a published extract out of the figures. */
@Command(
        name = "withdraw",
        description = {
            "Takes one extract out of an edition and publishes its figures without it. Its content stays out, whoever gives it to"
                    + " 'run', until 'run --readmit'.",
            "",
            "What the extract replaced does not come back by itself: give it again, or use 'rollback'."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class WithdrawCommand extends EditionCommand {

    @Parameters(
            paramLabel = "EXTRACT",
            description = "The extract: its name or its number, as in the view benchmark.extract.")
    private String extract;

    WithdrawCommand(Surroundings surroundings, Class<?> application) {
        super(surroundings, application);
    }

    @Override
    RunAction action() {
        return new RunAction.Withdraw(extract);
    }
}
