package org.claimsbenchmark.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.ListingJson;
import org.claimsbenchmark.history.ListingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows all about one run. */
@Command(
        name = "show",
        description =
                "Shows all about one run: what it was told, its inputs and where their records went, what it refused and"
                        + " rejected, its receipt, its attempts and how long their steps took. Reads only.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ShowCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "RUN", description = "Number of the run, as 'runs' lists it.")
    private long run;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    ShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        return new HistoryCall(surroundings).ask(history -> {
            List<Listing> page = history.show(run);
            return json ? ListingJson.of(page) + "\n" : ListingText.of(page);
        });
    }
}
