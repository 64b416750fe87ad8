package org.claimsbenchmark.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.explain.CellKey;
import org.claimsbenchmark.explain.Explanation;
import org.claimsbenchmark.explain.UnreadableKey;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.ListingJson;
import org.claimsbenchmark.history.ListingText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains a figure. */
@Command(
        name = "explain",
        description = {
            "Says what made a figure: the publication, whether it is shown, the extracts, what does not count and why, the rules"
                    + " that decided, the rows of the reference tables, and its lines by extract and record number, added up again."
                    + " Reads only.",
            "",
            "Lines are told to members of benchmark_auditor and to the owner of the tables; others get what the views of schema"
                    + " benchmark show.",
            "",
            "Example: claims-benchmark explain --cell \"fee_basis=Professional, facility\" --cell payer=Aetna --cell period=2025"
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ExplainCommand implements Callable<Integer> {

    private static final long USUAL_LINES = 50;

    private final Surroundings surroundings;

    @Option(
            names = "--cell",
            required = true,
            paramLabel = "NAME=VALUE",
            description = {
                "A part of the key of a row of benchmark.cell, as often as it has parts: fee_basis, payer, line_of_business,"
                        + " site_of_service, modifier_use, diagnosis_group, specialty, state, and period: all, 2025, 2025-Q3 or"
                        + " 2025-07. What is left out is All; fee_basis=All alone is the row of everything."
            })
    private List<String> cell;

    @Option(
            names = "--edition",
            paramLabel = "NAME",
            defaultValue = "main",
            description = "Edition whose current publication is meant; default ${DEFAULT-VALUE}.")
    private String edition;

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "Number of a publication, as 'runs' lists it, in place of the current one.")
    private Long run;

    @Option(
            names = "--lines",
            paramLabel = "N",
            defaultValue = "" + USUAL_LINES,
            description = "How many lines to list, the first ones; default ${DEFAULT-VALUE}.")
    private long lines;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws SQLException {
        if (lines < 0) {
            throw new UsageFault("Invalid value for option '--lines': expected 0 or more.");
        }
        CellKey key = key();
        return new HistoryCall(surroundings).askOf(connection -> print(explained(connection, key)));
    }

    private CellKey key() {
        try {
            return CellKey.parse(cell);
        } catch (UnreadableKey unreadable) {
            throw new UsageFault("Invalid value for option '--cell': " + unreadable.getMessage() + ".");
        }
    }

    private List<Listing> explained(Connection connection, CellKey key) throws SQLException {
        return Explanation.of(connection).cell(edition, run, key, lines);
    }

    private String print(List<Listing> listings) {
        return json ? ListingJson.of(listings) + "\n" : ListingText.of(listings);
    }
}
