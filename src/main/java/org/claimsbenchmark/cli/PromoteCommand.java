package org.claimsbenchmark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.layout.LayoutCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Publishes a shadow run. */
@Command(
        name = "promote",
        description =
                "Publishes the figures of a shadow run in the edition that it is a shadow of, as they were shown, as a run of its"
                        + " own. It is refused once the edition shows other figures than those that it was compared with.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class PromoteCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private EditionOptions options;

    @Parameters(paramLabel = "RUN", description = "Number of the shadow run, as 'run --shadow' says it.")
    private long run;

    PromoteCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        options.require();
        return new JobCall(surroundings, application, watch)
                .carryOut(
                        LayoutCatalog::standard,
                        () -> options.request(surroundings, List.of(), new RunAction.Promote(run)));
    }
}
