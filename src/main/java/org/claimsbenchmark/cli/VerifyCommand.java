package org.claimsbenchmark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.job.RunAction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Computes the figures of a publication anew and compares them. */
@Command(
        name = "verify",
        description = {
            "Computes the figures of a publication anew, from its extracts where they lay or lie now, cut otherwise, and says"
                    + " whether every row is the same bit for bit. It publishes nothing and leaves nothing behind.",
            "",
            "Exit code 0: the same; 7: not the same; 3: it cannot be told, as an extract or its layout is not at hand."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class VerifyCommand implements Callable<Integer> {

    /** What is computed anew is an edition of its own while it lasts. */
    static final String EDITION_PREFIX = "verify-";

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LayoutsOption layouts;

    @Parameters(
            index = "0",
            paramLabel = "RUN",
            description = "Number of the publication, as in the view benchmark.run.")
    private long run;

    @Parameters(
            index = "1..*",
            paramLabel = "PATH",
            converter = LocationConverter.class,
            arity = "0..*",
            description = "Where extracts lie now; others are looked for where they lay.")
    private List<Path> paths = List.of();

    VerifyCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        threads.require();
        return new JobCall(surroundings, application, watch)
                .carryOut(
                        layouts.source(surroundings),
                        () -> threads.request(surroundings, EDITION_PREFIX + run, paths, new RunAction.Verify(run)));
    }
}
