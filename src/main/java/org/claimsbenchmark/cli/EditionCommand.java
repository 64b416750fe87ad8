package org.claimsbenchmark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.job.RunAction;
import org.claimsbenchmark.layout.LayoutCatalog;
import picocli.CommandLine.Mixin;

/** What the commands share that have the job do one thing to an edition, and read no extract. */
abstract class EditionCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Mixin
    private WatchOptions watch;

    @Mixin
    private EditionOptions options;

    EditionCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    /** What is to be done, by the arguments that were given. */
    abstract RunAction action();

    /** Where it is to be done, by the edition that was given. */
    String editionOf(String given) {
        return given;
    }

    @Override
    public final Integer call() {
        options.require();
        return new JobCall(surroundings, application, watch)
                .carryOut(
                        LayoutCatalog::standard,
                        () -> options.request(surroundings, editionOf(options.edition()), List.of(), action()));
    }
}
