package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Split;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.figures.Whole;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Table;

/** A split as a table: its parts, what the total has over them, and the total. */
final class SplitTable {

    private static final String NOT_SHOWN = "Not shown (suppressed)";

    private SplitTable() {}

    /** @param heading what the values of the dimension are, such as Payer */
    static Table amounts(Split split, String heading) {
        List<Table.Column> columns = List.of(
                Table.Column.text(heading),
                Table.Column.number("Lines", ""),
                Table.Column.number("Patients", ""),
                Table.Column.number("Priced lines", "n"),
                Table.Column.number("Providers", ""),
                Table.Column.number("Allowed median, 95 % interval", "$"),
                Table.Column.number("Allowed p25", "$"),
                Table.Column.number("Allowed p75", "$"),
                Table.Column.number("Billed median", "$"),
                Table.Column.number("Paid median", "$"),
                Table.Column.number("Allowed / Medicare, median", "×"));
        return table(split, heading, columns, SplitTable::amountCells);
    }

    /** Of all fee bases together, whose amounts are never pooled. */
    static Table counts(Cells cells, String dimension, String heading) {
        Whole whole = cells.whole(dimension);
        List<Table.Row> rows = new ArrayList<>();
        for (Whole.Part part : whole.parts()) {
            rows.add(countRow(Table.Weight.USUAL, part, whole.lines()).from(Trace.cell(dimension, part.name())));
        }
        if (whole.linesNotShown() > 0) {
            rows.add(notShown(whole.linesNotShown()));
        }
        Figure total = cells.total(Cells.ALL);
        if (total != null) {
            rows.add(countRow(
                            Table.Weight.TOTAL,
                            new Whole.Part(Cells.ALL, total.countOrZero("line_count"), true, total),
                            whole.lines())
                    .from(Trace.cell(total)));
        }
        boolean exact = whole.parts().stream().allMatch(Whole.Part::exact);
        return new Table(
                heading + ", all fee bases" + (exact ? "" : "; ≥: at least, as far as single fee bases show it"),
                "by_" + dimension,
                List.of(
                        Table.Column.text(heading),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Share of lines", ""),
                        Table.Column.number("Patients", ""),
                        Table.Column.number("Providers", "")),
                rows);
    }

    private static Table.Row countRow(Table.Weight weight, Whole.Part part, Long all) {
        return new Table.Row(
                weight,
                List.of(
                        Cell.text(part.name()),
                        Cell.text(part.linesInWords()),
                        Cell.text(part.shareInWords(all)),
                        bounded(part, "patient_count"),
                        bounded(part, "provider_count")));
    }

    /** What is known of a count of a part. */
    static Cell bounded(Whole.Part part, String column) {
        return part.row().has(column)
                ? Cell.text(part.bound() + Figures.count(part.row().count(column)))
                : Cell.none();
    }

    private interface Filling {
        void fill(Figure row, List<Cell> cells);
    }

    private static Table table(Split split, String heading, List<Table.Column> columns, Filling filling) {
        List<Table.Row> rows = new ArrayList<>();
        for (Figure part : split.parts()) {
            rows.add(row(Table.Weight.USUAL, part.text(split.dimension()), part, filling));
        }
        if (split.linesNotShown() > 0) {
            rows.add(notShown(split.linesNotShown()));
        }
        if (split.total() != null) {
            rows.add(row(Table.Weight.TOTAL, "All", split.total(), filling));
        }
        return new Table(heading + ", " + split.feeBasis(), "by_" + split.dimension(), columns, rows);
    }

    /** What a total has over the rows that are shown; its last cell stands for all columns from there. */
    static Table.Row notShown(long lines) {
        return new Table.Row(
                Table.Weight.NOT_SHOWN, List.of(Cell.text(NOT_SHOWN), Cell.count(lines), Cell.suppressed()));
    }

    private static Table.Row row(Table.Weight weight, String name, Figure row, Filling filling) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        filling.fill(row, cells);
        return new Table.Row(weight, cells, Trace.cell(row));
    }

    static Cell deniedLines(Figure row) {
        return row.has("denied_line_count") ? Cell.count(row.count("denied_line_count")) : Cell.suppressed();
    }

    private static void amountCells(Figure row, List<Cell> cells) {
        cells.add(Cell.count(row.count("line_count")));
        cells.add(Cell.count(row.count("patient_count")));
        cells.add(Cell.text(Amounts.n(row)));
        cells.add(Amounts.providers(row));
        cells.add(Amounts.median(row, "allowed_p50"));
        cells.add(Amounts.dollars(row, "allowed_p25"));
        cells.add(Amounts.dollars(row, "allowed_p75"));
        cells.add(Amounts.dollars(row, "billed_p50"));
        cells.add(Amounts.dollars(row, "paid_p50"));
        cells.add(Amounts.ratio(row, "allowed_to_medicare_p50"));
    }
}
