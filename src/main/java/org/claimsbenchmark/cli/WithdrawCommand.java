package org.claimsbenchmark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.layout.LayoutCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class WithdrawCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private EditionOptions options;

    @Parameters(
            paramLabel = "EXTRACT",
            description = "The extract: its name or its number, as in the view benchmark.extract.")
    private String extract;

    WithdrawCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        options.require();
        return new JobCall(surroundings, application, watch)
                .carryOut(
                        LayoutCatalog::standard,
                        () -> options.request(surroundings, List.of(), new RunAction.Withdraw(extract)));
    }
}
