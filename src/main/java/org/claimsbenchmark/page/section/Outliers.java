package org.claimsbenchmark.page.section;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Table;

/** The rule by which a price is an outlier, and how many are. */
final class Outliers {

    private static final String VIEW = "outlier_rule";

    private Outliers() {}

    /** Nothing where no fee basis has limits. */
    static List<Block> of(Cells cells, Snapshot snapshot) throws SQLException {
        List<Figure> rules = snapshot.rows(
                "select fee_basis, lower_limit, upper_limit, priced_line_count,"
                        + " outlier_line_count, outlier_share, low_outlier_line_count, high_outlier_line_count"
                        + " from benchmark.outlier_rule where edition = ? order by priced_line_count desc nulls last, fee_basis");
        if (rules.isEmpty()) {
            return List.of();
        }
        List<Figure> told = rules.stream()
                .filter(rule -> !rule.text("fee_basis").equals(Cells.UNDETERMINED))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading("Prices that are far from the others"),
                new Block.Prose(
                        "An outlier is a priced line whose allowed amount lies more than three times the distance between"
                                + " the quartiles of its fee basis away from them, on a logarithmic scale. No outlier is dropped: they"
                                + " are in every figure of this page. Medians and quartiles hardly feel them; sums and means do."
                                + (told.size() < rules.size()
                                        ? " Lines whose fee basis is undetermined are fees of several kinds, so that their limits"
                                                + " would span nearly every price: they are left out of the chart."
                                        : ""))));
        if (told.isEmpty()) {
            blocks.add(new Block.OpenTable(table(rules)));
        } else {
            blocks.add(new Block.Charts(List.of(new Chart(
                    "outlier-limits",
                    "From where on a price is an outlier",
                    "Allowed, dollars a line, each step ten times the one before; bar: the middle half, thick mark: median, ends: limits",
                    "The limits beyond which an allowed amount is an outlier, around the middle half and the median of each"
                            + " fee basis, and how many lines lie beyond. The table under the chart has every figure.",
                    true,
                    data(cells, told),
                    table(rules)))));
        }
        return blocks;
    }

    private static Map<String, Object> data(Cells cells, List<Figure> rules) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure rule : rules) {
            Figure total = cells.total(rule.text("fee_basis"));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", rule.text("fee_basis"));
            row.put("lower", Amounts.value(rule, "lower_limit"));
            row.put("upper", Amounts.value(rule, "upper_limit"));
            for (String statistic : List.of("p25", "p50", "p75")) {
                row.put(statistic, total == null ? null : Amounts.value(total, "allowed_" + statistic));
            }
            row.put("beyond", beyond(rule));
            rows.add(row);
        }
        return Map.of("type", "limits", "rows", rows);
    }

    private static String beyond(Figure rule) {
        if (!rule.has("outlier_line_count")) {
            return "suppressed";
        }
        long lines = rule.countOrZero("outlier_line_count");
        return lines == 0 || !rule.has("priced_line_count")
                ? Figures.count(lines)
                : Figures.count(lines) + " of " + Figures.count(rule.count("priced_line_count"));
    }

    private static Table table(List<Figure> rules) {
        return new Table(
                "Limits of each fee basis, all service dates",
                VIEW,
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
                                        name(rule),
                                        Cell.dollars(rule.number("lower_limit")),
                                        Cell.dollars(Amounts.value(rule, "upper_limit")),
                                        orSuppressed(rule, "priced_line_count"),
                                        orSuppressed(rule, "outlier_line_count"),
                                        share(rule),
                                        orSuppressed(rule, "low_outlier_line_count"),
                                        orSuppressed(rule, "high_outlier_line_count"))
                                .from(Trace.row(VIEW, Map.of("fee_basis", rule.text("fee_basis")))))
                        .toList());
    }

    private static Cell name(Figure rule) {
        String feeBasis = rule.text("fee_basis");
        return feeBasis.equals(Cells.UNDETERMINED)
                ? Cell.text(feeBasis).with("fees of several kinds: these limits say little")
                : Cell.text(feeBasis);
    }

    private static Cell share(Figure rule) {
        BigDecimal share = Amounts.value(rule, "outlier_share");
        return share == null ? Cell.suppressed() : Cell.percent(share);
    }

    private static Cell orSuppressed(Figure row, String column) {
        return row.has(column) ? Cell.count(row.count(column)) : Cell.suppressed();
    }
}
