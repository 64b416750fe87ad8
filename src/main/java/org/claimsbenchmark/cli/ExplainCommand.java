package org.claimsbenchmark.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.claimsbenchmark.explain.CellKey;
import org.claimsbenchmark.explain.Explanation;
import org.claimsbenchmark.explain.RecordKey;
import org.claimsbenchmark.explain.RowKey;
import org.claimsbenchmark.explain.UnreadableKey;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.ListingJson;
import org.claimsbenchmark.history.ListingText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Explains a figure, or what became of a record. */
@Command(
        name = "explain",
        description = {
            "Says what made a figure: the publication, whether it is shown, the extracts, what does not count and why, the rules"
                    + " that decided, the rows of the reference tables, and its lines by extract and record number, added up again."
                    + " Reads only.",
            "",
            "With --view, the same of a row of finding, modifier_frequency, co_billing, discrepancy_effect, outlier_rule,"
                    + " payment_lag or unknown_code: its figures, and the lines that it counts, counted again.",
            "",
            "With --record, what became of one record: which of its fields are filled, which rules were asked and decided, its"
                    + " bucket and why, its findings, and the cells that it is in.",
            "",
            "Lines and records are told to members of benchmark_auditor and to the owner of the tables; others get what the views of schema"
                    + " benchmark show.",
            "",
            "Example: claims-benchmark explain --cell \"fee_basis=Professional, facility\" --cell payer=Aetna --cell period=2025",
            "Example: claims-benchmark explain --view finding --cell code=UNITS_OVER_MUE"
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class ExplainCommand implements Callable<Integer> {

    private static final long USUAL_LINES = 50;
    private static final String CELL = "cell";

    private final Surroundings surroundings;

    @ArgGroup(multiplicity = "1")
    private Subject subject;

    /** A figure or a record. */
    static final class Subject {

        @Option(
                names = "--cell",
                paramLabel = "NAME=VALUE",
                description = {
                    "A part of the key of a row of benchmark.cell, as often as it has parts: fee_basis, payer,"
                            + " line_of_business, site_of_service, modifier_use, diagnosis_group, specialty, state, and period:"
                            + " all, 2025, 2025-Q3 or 2025-07. What is left out is All; fee_basis=All alone is the row of"
                            + " everything. With --view, a part of the key of a row of that view."
                })
        private List<String> cell;

        @Option(
                names = "--record",
                paramLabel = "EXTRACT:NUMBER",
                description = "A record: number or name of its extract, and its own number there.")
        private String record;
    }

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            defaultValue = CELL,
            description = {
                "View whose row is meant; default ${DEFAULT-VALUE}. The keys of others: finding by code, modifier_frequency by"
                        + " modifier (empty for none), discrepancy_effect by subject and code, each with fee_basis or over all;"
                        + " co_billing by related_code, with fee_basis and payer or over all; outlier_rule by fee_basis;"
                        + " payment_lag by fee_basis and lag, with payer and period or over all; unknown_code by code_set and"
                        + " code."
            })
    private String view;

    @Option(
            names = "--values",
            description =
                    "With --record, say what the record holds, identifiers excepted; else only what of it is filled.")
    private boolean values;

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
        Question question = question();
        return new HistoryCall(surroundings).askOf(connection -> print(question.ask(Explanation.of(connection))));
    }

    /** What is to be explained. */
    private interface Question {
        List<Listing> ask(Explanation explanation) throws SQLException;
    }

    /** @throws UsageFault when it cannot be read, which is before a database is opened */
    private Question question() {
        String option = subject.cell == null ? "--record" : "--cell";
        try {
            if (subject.cell == null) {
                if (!view.equals(CELL)) {
                    throw new UsageFault("Option '--view' is about the row that '--cell' names, not about a record.");
                }
                RecordKey key = RecordKey.parse(subject.record);
                return explanation -> explanation.record(edition, run, key, values);
            }
            if (!view.equals(CELL)) {
                RowKey key = RowKey.parse(view, subject.cell);
                return explanation -> explanation.row(edition, run, key, lines);
            }
            CellKey key = CellKey.parse(subject.cell);
            return explanation -> explanation.cell(edition, run, key, lines);
        } catch (UnreadableKey unreadable) {
            throw new UsageFault("Invalid value for option '" + option + "': " + unreadable.getMessage() + ".");
        }
    }

    private String print(List<Listing> listings) {
        return json ? ListingJson.of(listings) + "\n" : ListingText.of(listings);
    }
}
