package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.job.RunAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Loads the open rejects of a published extract again and publishes the figures anew. */
@Command(
        name = "replay",
        description = {
            "Reads the rejected records of a published extract again, after its layout was corrected, and publishes the"
                    + " figures with those that can be read now. Rejects that cannot stay open, with their faults of today.",
            "",
            "The file must hold what it held when it was loaded."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ReplayCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private EditionOptions options;

    @Mixin
    private LayoutsOption layouts;

    @Parameters(
            index = "0",
            paramLabel = "EXTRACT",
            description = "The extract: its name or its number, as in the view benchmark.extract.")
    private String extract;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            converter = LocationConverter.class,
            description = "Where its file lies now; a folder or an archive that holds it will do.")
    private List<Path> paths;

    ReplayCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        options.require();
        return new JobCall(surroundings, application, watch)
                .carryOut(
                        layouts.source(surroundings),
                        () -> options.request(surroundings, paths, new RunAction.Replay(extract)));
    }
}
