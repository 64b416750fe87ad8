package org.claimsbenchmark.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.ExternalDatabase;
import org.claimsbenchmark.job.WorkerRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads ranges of extracts for runs on other machines. */
@Command(
        name = "worker",
        description = {
            "Loads ranges of extracts for every 'run --workers remote' on the same database, until it is asked to end"
                    + " (SIGTERM): it ends after the block of records that it is reading, and others go on from there.",
            "",
            "It has to see the extracts by the same paths as the run, and to be of the same version, with the same"
                    + " layouts and the same pseudonym key; what does not fit it leaves to other workers, and says so."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class WorkerCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LayoutsOption layouts;

    @Option(
            names = "--poll-interval",
            paramLabel = "TIME",
            converter = TimeSpanConverter.class,
            description = "How long to wait before it looks for work again when there is none, such as 10s; default one"
                    + " second.")
    private Duration pollInterval = Duration.ofSeconds(1);

    WorkerCommand(Surroundings surroundings, Class<?> application) {
        this.surroundings = surroundings;
        this.application = application;
    }

    @Override
    public Integer call() {
        threads.require();
        if (pollInterval.compareTo(Duration.ofMillis(1)) < 0) {
            throw WrongOption.of(spec, "--poll-interval", "expected more than 0s");
        }
        if (!ExternalDatabase.isNamedIn(surroundings.settings())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A worker needs the database of its runs: set " + ExternalDatabase.URL_VARIABLE + ".");
        }
        PseudonymKeySource keys = new PseudonymKeySource(surroundings);
        keys.requireUsable();
        WorkerRequest request = new WorkerRequest(threads.number(), pollInterval, layouts.catalog(surroundings));
        try (OpeningDatabase database = OpeningDatabase.begin(() -> DatabaseChoice.forRun(surroundings))) {
            if (!SpringRun.work(application, database, () -> keys.keyFor(database), request)) {
                throw new DatabaseNotUsable(
                        "The database was built with another pseudonym key.", "give the worker the key of its runs");
            }
        }
        return ExitCode.OK.number();
    }
}
