package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Table;

/** Rows about the lines that a code or a fact touches: how many, of how many patients, and the dollars of all of them. */
final class Touched {

    private Touched() {}

    /** @param first what tells the rows apart */
    static List<Table.Column> columns(Table.Column... first) {
        List<Table.Column> columns = new ArrayList<>(List.of(first));
        columns.addAll(List.of(
                Table.Column.number("Lines", ""),
                Table.Column.number("Patients", ""),
                Table.Column.number("Billed", "$"),
                Table.Column.number("Allowed", "$"),
                Table.Column.number("Paid", "$")));
        return columns;
    }

    /** @param first a cell for each of the first columns */
    static Table.Row row(Figure row, Cell... first) {
        List<Cell> cells = new ArrayList<>(List.of(first));
        cells.addAll(List.of(
                Cell.count(row.count("line_count")),
                Cell.count(row.count("patient_count")),
                Amounts.dollars(row, "billed_sum"),
                Amounts.dollars(row, "allowed_sum"),
                Amounts.dollars(row, "paid_sum")));
        return new Table.Row(Table.Weight.USUAL, cells);
    }
}
