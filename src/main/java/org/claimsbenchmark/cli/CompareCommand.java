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

/** Puts two publications beside each other. */
@Command(
        name = "compare",
        description = {
            "Says what differs between two publications, of one edition or of two: extracts that came, left or were replaced,"
                    + " records by bucket, versions and settings, how many rows of figures, and the figures by fee basis and one"
                    + " dimension over all service dates. Reads only.",
            "",
            "A figure is shown only where 11 or more patients came or went; else the difference would tell of so few. Such a"
                    + " row is there, and 'withheld'."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class CompareCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Number of a publication, as 'runs' lists it.")
    private long before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "Number of another one.")
    private long after;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        return new HistoryCall(surroundings).ask(history -> {
            List<Listing> differences = history.compare(before, after);
            return json ? ListingJson.of(differences) + "\n" : ListingText.of(differences);
        });
    }
}
