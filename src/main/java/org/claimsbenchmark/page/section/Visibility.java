package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Table;

/** How much of everything is still seen behind suppression. */
final class Visibility {

    private Visibility() {}

    static List<Block> of(Snapshot snapshot) throws SQLException {
        List<Figure> breakdowns =
                snapshot.rows("select * from benchmark.visibility where edition = ? and period = 'all'"
                        + " order by dimensions <> 'none', length(dimensions) - length(replace(dimensions, ',', '')), line_share desc,"
                        + " dimensions");
        if (breakdowns.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading("How much is seen"),
                new Block.Prose(
                        "The more a table breaks down, the more of it is about 1 to 10 patients, or would tell of"
                                + " such a group, and is not shown."),
                new Block.OpenTable(table(breakdowns.stream()
                        .filter(row -> !row.text("dimensions").contains(","))
                        .toList())),
                new Block.FoldedTable(
                        "Broken down by two and more at once",
                        table(breakdowns.stream()
                                .filter(row -> row.text("dimensions").contains(","))
                                .toList())));
    }

    private static Table table(List<Figure> breakdowns) {
        return new Table(
                "Shares of everything that cells over all service dates tell of",
                "visibility",
                List.of(
                        Table.Column.text("Broken down by fee basis and"),
                        Table.Column.number("Cells", ""),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Patients, at least", ""),
                        Table.Column.number("Lines with medians", ""),
                        Table.Column.number("Lines with sums", ""),
                        Table.Column.number("Lines with means", "")),
                breakdowns.stream()
                        .map(row -> Table.Row.of(
                                Cell.text(inWords(row.text("dimensions"))),
                                Cell.count(row.count("shown_cell_count")),
                                percent(row, "line_share"),
                                percent(row, "patient_share"),
                                percent(row, "amount_line_share"),
                                percent(row, "sum_line_share"),
                                percent(row, "mean_line_share")))
                        .toList());
    }

    private static String inWords(String dimensions) {
        return dimensions.equals("none") ? "nothing else" : dimensions.replace('_', ' ');
    }

    private static Cell percent(Figure row, String column) {
        return Cell.percent(row.has(column) ? row.number(column) : null);
    }
}
