package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Ledger;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** What the extracts do not say. */
final class NotAvailable {

    private NotAvailable() {}

    static Section of(Ledger ledger, Snapshot snapshot) throws SQLException {
        List<Figure> fields = snapshot.rows("select field, count(*) as extracts,"
                + " count(*) filter (where state = 'column missing') as missing,"
                + " count(*) filter (where state <> 'column missing') as empty,"
                + " string_agg(distinct without, ' ') as without,"
                + " string_agg(extract_id::text, ', ' order by extract_id) as numbers"
                + " from benchmark.data_not_available where edition = ?"
                + " group by field order by count(*) desc, field");
        Table table = new Table(
                "Fields that extracts lack or leave empty, of "
                        + ledger.extracts().size() + " extracts",
                "data_not_available",
                List.of(
                        Table.Column.text("Field"),
                        Table.Column.number("Without the column", "extracts"),
                        Table.Column.number("Always empty", "extracts"),
                        Table.Column.text("What is lost without it")),
                fields.stream()
                        .map(field -> Table.Row.of(
                                        Cell.text(field.text("field").replace('_', ' ')),
                                        some(field, "missing"),
                                        some(field, "empty"),
                                        Cell.text(field.text("without")))
                                .from(Trace.rows("data_not_available", Map.of("field", field.text("field")))))
                        .toList());
        return new Section(
                "not-available",
                "Data not available in the input",
                "What no figure here can say, because the extracts do not. Not in input among payers, sites or diagnoses"
                        + " is about the extract, not about the care.",
                List.of(
                        new Block.OpenTable(table),
                        new Block.Glossary(
                                "Which extracts these are, by their numbers under \"Where every record went\"",
                                fields.stream()
                                        .map(field -> new Block.Answer(
                                                field.text("field").replace('_', ' '), field.text("numbers")))
                                        .toList())));
    }

    private static Cell some(Figure field, String column) {
        return field.countOrZero(column) == 0 ? Cell.none() : Cell.count(field.count(column));
    }
}
