package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Table;

/** The rule by which a price is an outlier, and how many are. */
final class Outliers {

    private Outliers() {}

    /** Nothing where no fee basis has limits. */
    static List<Block> of(Snapshot snapshot) throws SQLException {
        List<Figure> rules = snapshot.rows(
                "select fee_basis, lower_limit, upper_limit, priced_line_count,"
                        + " outlier_line_count, outlier_share, low_outlier_line_count, high_outlier_line_count"
                        + " from benchmark.outlier_rule where edition = ? order by priced_line_count desc nulls last, fee_basis");
        if (rules.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading("Prices that are far from the others"),
                new Block.Prose(
                        "An outlier is a priced line whose allowed amount lies more than three times the distance between"
                                + " the quartiles of its fee basis away from them, on a logarithmic scale. No outlier is dropped: they"
                                + " are in every figure of this page. Medians and quartiles hardly feel them; sums and means do."),
                new Block.OpenTable(new Table(
                        "Limits of each fee basis, all service dates",
                        "outlier_rule",
                        List.of(
                                Table.Column.text("Fee basis"),
                                Table.Column.number("No outlier from", "$"),
                                Table.Column.number("to", "$"),
                                Table.Column.number("Priced lines", "n"),
                                Table.Column.number("Outliers", ""),
                                Table.Column.number("Share", ""),
                                Table.Column.number("Below", ""),
                                Table.Column.number("Above", "")),
                        rules.stream()
                                .map(rule -> Table.Row.of(
                                        Cell.text(rule.text("fee_basis")),
                                        Cell.dollars(rule.number("lower_limit")),
                                        Cell.dollars(Amounts.value(rule, "upper_limit")),
                                        orSuppressed(rule, "priced_line_count"),
                                        orSuppressed(rule, "outlier_line_count"),
                                        rule.has("outlier_share")
                                                ? Cell.percent(rule.number("outlier_share"))
                                                : Cell.suppressed(),
                                        orSuppressed(rule, "low_outlier_line_count"),
                                        orSuppressed(rule, "high_outlier_line_count")))
                                .toList())));
    }

    private static Cell orSuppressed(Figure row, String column) {
        return row.has(column) ? Cell.count(row.count(column)) : Cell.suppressed();
    }
}
