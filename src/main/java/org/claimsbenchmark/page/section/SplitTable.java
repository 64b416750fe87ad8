package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Split;
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
    static Table counts(Split split, String heading) {
        List<Table.Column> columns = List.of(
                Table.Column.text(heading),
                Table.Column.number("Lines", ""),
                Table.Column.number("Share of lines", ""),
                Table.Column.number("Claims", ""),
                Table.Column.number("Patients", ""),
                Table.Column.number("Providers", ""),
                Table.Column.number("Denied lines", ""),
                Table.Column.number("Priced lines", "n"));
        return table(split, heading, columns, (row, cells) -> countCells(split, row, cells));
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
        String feeBasis = split.feeBasis().equals("All") ? "all fee bases, counts alone" : split.feeBasis();
        return new Table(heading + ", " + feeBasis, "by_" + split.dimension(), columns, rows);
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
        return new Table.Row(weight, cells);
    }

    private static void countCells(Split split, Figure row, List<Cell> cells) {
        long all = split.total() == null ? 0 : split.total().countOrZero("line_count");
        cells.add(Cell.count(row.count("line_count")));
        cells.add(all == 0 ? Cell.none() : Cell.text(Figures.percent(row.countOrZero("line_count"), all)));
        for (String column : List.of("claim_count", "patient_count", "provider_count")) {
            cells.add(Cell.count(row.count(column)));
        }
        cells.add(deniedLines(row));
        cells.add(Cell.text(Amounts.n(row)));
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
