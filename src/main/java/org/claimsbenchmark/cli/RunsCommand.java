package org.claimsbenchmark.cli;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the runs of an edition. */
@Command(
        name = "runs",
        description = {
            "Lists the runs of an edition, newest first: what each did, how it stands, and where its records went. Reads only.",
            "",
            "Status: published (the figures that the edition shows), superseded (published earlier), in progress; failed, killed"
                    + " or stopped: not published, the same command continues it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class RunsCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition; default ${DEFAULT-VALUE}.")
    private String edition;

    @Mixin
    private ListOptions options;

    RunsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        return new HistoryCall(surroundings).ask(history -> options.print(history.runs(edition)));
    }
}
