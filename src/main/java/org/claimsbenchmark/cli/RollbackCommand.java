package org.claimsbenchmark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.layout.LayoutCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class RollbackCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private EditionOptions options;

    @Parameters(paramLabel = "RUN", description = "Number of the publication, as in the view benchmark.run.")
    private long run;

    RollbackCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        options.require();
        return new JobCall(surroundings, application, watch)
                .carryOut(
                        LayoutCatalog::standard,
                        () -> options.request(surroundings, List.of(), new RunAction.RollBack(run)));
    }
}
