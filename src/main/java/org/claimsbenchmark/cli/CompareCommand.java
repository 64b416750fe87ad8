package org.claimsbenchmark.cli;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.explain.Explanation;
import org.claimsbenchmark.history.History;
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
                    + " dimension over all service dates; and what moved them: new claims, late reversals and replacements,"
                    + " withdrawn extracts, changes of reference tables or rules. Reads only.",
            "",
            "A figure is shown only where 11 or more patients came or went; else the difference would tell of so few. Such a"
                    + " row is there, and 'withheld'. What moved it is told likewise: parts that could tell of so few are told"
                    + " together."
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
        return new HistoryCall(surroundings).askOf(connection -> {
            History history = History.of(connection);
            Explanation explanation = Explanation.of(connection);
            List<Listing> differences = new ArrayList<>(history.compare(before, after));
            differences.add(explanation.movements(before, after));
            return json ? ListingJson.of(differences) + "\n" : ListingText.of(differences);
        });
    }
}
