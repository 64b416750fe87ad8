package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** What the extracts do not say. */
final class NotAvailable {

    private NotAvailable() {}

    static Section of(Snapshot snapshot) throws SQLException {
        List<Figure> fields = snapshot.rows("select field, state, without, count(*) as extracts,"
                + " string_agg(file_name, ', ' order by file_name) as names"
                + " from benchmark.data_not_available where edition = ?"
                + " group by field, state, without order by count(*) desc, field, state");
        Table table = new Table(
                "Fields that extracts lack or leave empty",
                "data_not_available",
                List.of(
                        Table.Column.text("Field"),
                        Table.Column.text("State"),
                        Table.Column.number("Extracts", ""),
                        Table.Column.text("What is lost without it")),
                fields.stream()
                        .map(field -> Table.Row.of(
                                Cell.text(field.text("field")),
                                Cell.text(field.text("state")),
                                Cell.count(field.count("extracts")),
                                Cell.text(field.text("without"))))
                        .toList());
        return new Section(
                "not-available",
                "Data not available in the input",
                "What no figure here can say, because the extracts do not. Not in input among payers, sites or diagnoses"
                        + " is about the extract, not about the care.",
                List.of(
                        new Block.OpenTable(table),
                        new Block.Glossary(
                                "Which extracts these are",
                                fields.stream()
                                        .map(field -> new Block.Answer(
                                                field.text("field") + ", " + field.text("state"), field.text("names")))
                                        .toList())));
    }
}
