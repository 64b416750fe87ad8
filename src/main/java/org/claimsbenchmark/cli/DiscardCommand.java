package org.claimsbenchmark.cli;

import java.util.concurrent.Callable;
import org.claimsbenchmark.layout.LayoutCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes a shadow run. */
@Command(
        name = "discard",
        description = "Removes a shadow run with all that it loaded. The next shadow run of the edition does the same.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class DiscardCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private EditionOptions options;

    @Parameters(paramLabel = "RUN", description = "Number of the shadow run, as 'run --shadow' says it.")
    private long run;

    DiscardCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        options.require();
        return new JobCall(surroundings, application, watch)
                .carryOut(LayoutCatalog::standard, () -> options.discard(surroundings, run));
    }
}
