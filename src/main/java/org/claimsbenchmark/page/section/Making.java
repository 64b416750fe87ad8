package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Ledger;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** How the figures were made, and what speaks for and against them. */
final class Making {

    private Making() {}

    static Section of(Cells cells, Ledger ledger, Snapshot snapshot) throws SQLException {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Where every record went"));
        blocks.add(new Block.Prose("Each record that was read is in exactly one bucket: kept, rejected, out of scope,"
                + " duplicate or superseded. Counts of 1 to 10 records are not shown. Which records were rejected is listed beside"
                + " the run's report (rejects-*.csv); explain --record says of any record, to an auditor, its bucket and why. "
                + hiddenInWords(ledger)));
        blocks.add(flow(ledger));
        blocks.addAll(Visibility.of(snapshot));
        blocks.addAll(rejects(snapshot));
        blocks.addAll(refused(snapshot));
        blocks.addAll(Discrepancies.of(snapshot));
        blocks.addAll(Outliers.of(cells, snapshot));
        blocks.addAll(unknown(snapshot));
        blocks.add(new Block.Heading("How to trace a figure"));
        blocks.add(new Block.Prose(
                "Whatever is underlined with dots opens its command, to be copied: explain says what made a cell, or what a row"
                        + " counts: extracts, rules, reference tables, and for an auditor every line; query asks a view of the database,"
                        + " with all its columns. The publication below is what all figures of this page belong to: the command"
                        + " verify computes it anew from the extracts and compares, bit for bit."));
        blocks.add(publication(snapshot));
        blocks.add(new Block.Glossary(
                "What the words mean",
                snapshot.words("select name, definition from benchmark.definition").stream()
                        .map(word -> new Block.Answer(word.text("name"), word.text("definition")))
                        .toList()));
        return new Section(
                "making",
                "How the figures were made",
                "From the records of the extracts to the lines that count, what was left out and why, and where the"
                        + " official code sets disagree with the card that this page follows.",
                blocks);
    }

    /** The table alone where no extract shows how many records it has. */
    private static Block flow(Ledger ledger) {
        if (ledger.shown("records_read") == 0) {
            return new Block.OpenTable(ledgerTable(ledger));
        }
        return new Block.Charts(List.of(new Chart(
                "flow",
                "From layouts to buckets",
                "Shares of the records of each layout, of the extracts whose number of records is shown; hatched: not shown",
                "Which share of the records of each layout went to each bucket. The table under the chart has every extract.",
                true,
                Flow.of(ledger),
                ledgerTable(ledger))));
    }

    private static String hiddenInWords(Ledger ledger) {
        return ledger.hidden() == 0 ? "" : ledger.hidden() + " extracts are so small that even their size is hidden.";
    }

    private static Table ledgerTable(Ledger ledger) {
        List<Table.Column> columns = new ArrayList<>(
                List.of(Table.Column.text("Number"), Table.Column.text("Extract"), Table.Column.text("Layout")));
        columns.add(Table.Column.number("Read", ""));
        Flow.BUCKETS.forEach((column, name) -> columns.add(Table.Column.number(name, "")));
        columns.add(Table.Column.number("Billed, kept", "$"));
        List<Table.Row> rows = new ArrayList<>();
        for (Figure extract : ledger.extracts()) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.text(extract.text("extract_id")),
                    Cell.text(extract.text("file_name")),
                    Cell.text(extract.text("layout")),
                    orSuppressed(extract, "records_read")));
            Flow.BUCKETS.keySet().forEach(column -> cells.add(orSuppressed(extract, column)));
            cells.add(extract.has("billed_kept") ? Cell.dollars(extract.number("billed_kept")) : Cell.suppressed());
            rows.add(new Table.Row(
                    Table.Weight.USUAL,
                    cells,
                    Trace.rows("extract", Map.of("extract_id", extract.text("extract_id")))));
        }
        return new Table("Records of each extract by bucket", "extract", columns, rows);
    }

    private static Cell orSuppressed(Figure row, String column) {
        return row.has(column) ? Cell.count(row.count(column)) : Cell.suppressed();
    }

    private static List<Block> rejects(Snapshot snapshot) throws SQLException {
        List<Figure> rejects = snapshot.rows("select code, meaning, count(*) as extracts,"
                + " sum(record_count) filter (where not suppressed)::bigint as records"
                + " from benchmark.reject_summary where edition = ? group by code, meaning order by code");
        if (rejects.isEmpty()) {
            return List.of();
        }
        List<Table.Column> columns = new ArrayList<>(List.of(
                Table.Column.text("Fault"), Table.Column.text("What it means"), Table.Column.number("Extracts", "")));
        boolean counted = rejects.stream().anyMatch(reject -> reject.has("records"));
        if (counted) {
            columns.add(Table.Column.number("Records, where shown", ""));
        }
        List<Table.Row> rows = new ArrayList<>();
        for (Figure reject : rejects) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.text(reject.text("code")),
                    Cell.text(reject.text("meaning")),
                    Cell.count(reject.count("extracts"))));
            if (counted) {
                cells.add(orSuppressed(reject, "records"));
            }
            rows.add(new Table.Row(
                    Table.Weight.USUAL, cells, Trace.rows("reject_summary", Map.of("code", reject.text("code")))));
        }
        return List.of(
                new Block.Heading("Why records were rejected"),
                new Block.Prose(
                        "A record that cannot be read or used is rejected with its faults, and counts in no figure."
                                + (counted
                                        ? ""
                                        : " How many have each fault is not shown, as it is 1 to 10 of each extract.")),
                new Block.OpenTable(new Table("Faults of rejected records", "reject_summary", columns, rows)));
    }

    private static List<Block> refused(Snapshot snapshot) throws SQLException {
        List<Figure> refused = snapshot.rows("select file_name, code, meaning, earlier_delivery_counts"
                + " from benchmark.refused_extract where edition = ? order by file_name, code");
        if (refused.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading("Extracts that are not in the figures"),
                new Block.OpenTable(new Table(
                        "Refused extracts",
                        "refused_extract",
                        List.of(
                                Table.Column.text("Extract"),
                                Table.Column.text("Reason"),
                                Table.Column.text("What it means"),
                                Table.Column.text("An earlier delivery counts")),
                        refused.stream()
                                .map(extract -> Table.Row.of(
                                        Cell.text(extract.text("file_name")),
                                        Cell.text(extract.text("code")),
                                        Cell.text(extract.text("meaning")),
                                        Cell.text(extract.is("earlier_delivery_counts") ? "yes" : "no")))
                                .toList())));
    }

    private static List<Block> unknown(Snapshot snapshot) throws SQLException {
        List<Figure> unknown = snapshot.rows("select * from benchmark.unknown_code where edition = ? and not suppressed"
                + " order by line_count desc, code_set, code");
        if (unknown.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.FoldedTable(
                "Codes that no reference table knows",
                new Table(
                        "Unknown codes on 20982 lines",
                        "unknown_code",
                        List.of(
                                Table.Column.text("Code"),
                                Table.Column.text("Code set"),
                                Table.Column.number("Lines", ""),
                                Table.Column.number("Patients", "")),
                        unknown.stream().map(Making::unknownCode).toList())));
    }

    private static Table.Row unknownCode(Figure row) {
        return new Table.Row(
                Table.Weight.USUAL,
                List.of(
                        Cell.text(row.text("code")),
                        Cell.text(row.text("code_set").replace('_', ' ')),
                        Cell.count(row.count("line_count")),
                        Cell.count(row.count("patient_count"))),
                Trace.row("unknown_code", Map.of("code_set", row.text("code_set"), "code", row.text("code"))));
    }

    private static Block publication(Snapshot snapshot) throws SQLException {
        Figure run = snapshot.rows("select run_id, action, program_version, reference_version, inputs_sha256,"
                        + " service_from, service_to from benchmark.run where edition = ? and is_latest")
                .get(0);
        String from = run.has("service_from") ? "from " + run.text("service_from") : "all";
        String to = run.has("service_to") ? " to " + run.text("service_to") : "";
        return new Block.Answers(List.of(
                new Block.Answer(
                        "Run", run.text("run_id") + " (" + run.text("action").replace('_', ' ') + ")"),
                new Block.Answer("Service dates", from + to),
                new Block.Answer("Program", run.text("program_version")),
                new Block.Answer("Reference tables", "SHA-256 " + run.text("reference_version")),
                new Block.Answer("Inputs", "SHA-256 " + run.text("inputs_sha256"))));
    }
}
