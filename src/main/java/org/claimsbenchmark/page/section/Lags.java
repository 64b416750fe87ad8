package org.claimsbenchmark.page.section;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Periods;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Table;

/** The lag triangle: how long payment takes, by payer and by quarter of service. */
final class Lags {

    private static final String VIEW = "payment_lag";

    private Lags() {}

    /** Nothing where no lag is shown. */
    static List<Block> of(Cells cells, Snapshot snapshot) throws SQLException {
        List<Figure> rows = snapshot.rows("select fee_basis, payer, period, period_start, lag, lag_to, line_count,"
                + " cumulative_line_count, cumulative_share, completion from benchmark.payment_lag where edition = ?"
                + " order by fee_basis, payer = 'All', payer, period, period_start, lag_from nulls last");
        List<Chart> charts = new ArrayList<>();
        List<Figure> expected =
                rows.stream().filter(row -> row.has("completion")).toList();
        if (!expected.isEmpty()) {
            charts.add(expectedByPayer(expected));
        }
        for (String feeBasis : cells.feeBases()) {
            List<Figure> quarters = rows.stream()
                    .filter(row -> row.text("fee_basis").equals(feeBasis)
                            && row.text("payer").equals(Cells.ALL)
                            && row.text("period").equals("quarter")
                            && row.has("cumulative_share")
                            && row.has("lag_to"))
                    .toList();
            if (distinct(quarters, "period_start") > 1 && distinct(quarters, "lag_to") > 1) {
                charts.add(quarters(feeBasis, quarters, charts.size()));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading("How long payment takes"),
                new Block.Prose(
                        "The lag of a line is the months from the month of its service to the month of its payment. A"
                                + " payer's own lag tells how much of a month is still to come. Lags, payers and quarters of which too few"
                                + " patients are known are left out in whole; the latest quarters have had no time for long lags."),
                new Block.Charts(charts),
                new Block.FoldedTable("Lines of each payer by the months to their payment", byPayer(rows)));
    }

    private static long distinct(List<Figure> rows, String column) {
        return rows.stream().map(row -> row.text(column)).distinct().count();
    }

    private static Chart expectedByPayer(List<Figure> expected) {
        Map<String, Figure> once = new TreeMap<>();
        expected.forEach(row -> once.putIfAbsent(row.text("payer") + "|" + row.text("lag_to"), row));
        List<Figure> rows = List.copyOf(once.values());
        return new Chart(
                "lag-payers",
                "Share of a month's lines that has come, by payer",
                "Of the lines expected in the end, by months since the month of service, all fee bases",
                "Share of a month's lines that has come after some months, by payer. The table under the chart has every"
                        + " figure.",
                true,
                heat(rows, row -> row.text("payer"), "completion", false),
                new Table(
                        "Completion by payer and months since the month of service",
                        VIEW,
                        List.of(
                                Table.Column.text("Payer"),
                                Table.Column.text("Months"),
                                Table.Column.number("Has come", "")),
                        rows.stream()
                                .map(row -> Table.Row.of(
                                        Cell.text(row.text("payer")),
                                        Cell.text(within(row)),
                                        Cell.percent(row.number("completion"))))
                                .toList()));
    }

    private static Chart quarters(String feeBasis, List<Figure> rows, int number) {
        return new Chart(
                "lag-quarters-" + number,
                "Lag triangle: " + feeBasis,
                "Share of the quarter's lines so far, those without a date of payment among them, that was paid within so many months. A dash: suppressed, or no lines",
                "Share of lines paid within some months, by quarter of service, " + feeBasis
                        + ". The table under the chart has every figure.",
                true,
                heat(rows, row -> Periods.name("quarter", row), "cumulative_share", true),
                new Table(
                        "Lag triangle, " + feeBasis
                                + ", all payers; a row that is not here is suppressed or has no lines",
                        VIEW,
                        List.of(
                                Table.Column.text("Quarter of service"),
                                Table.Column.text("Months"),
                                Table.Column.number("Lines", ""),
                                Table.Column.number("Lines up to then", ""),
                                Table.Column.number("Share of the quarter's lines", "")),
                        rows.stream()
                                .map(row -> Table.Row.of(
                                                Cell.text(Periods.name("quarter", row)),
                                                Cell.text(within(row)),
                                                Cell.count(row.count("line_count")),
                                                Cell.count(row.count("cumulative_line_count")),
                                                Cell.percent(row.number("cumulative_share")))
                                        .from(trace(row)))
                                .toList()));
    }

    private static Map<String, Object> heat(
            List<Figure> figures, Function<Figure, String> name, String share, boolean counted) {
        List<String> rows = figures.stream().map(name).distinct().toList();
        List<Long> months = List.copyOf(
                new TreeSet<>(figures.stream().map(row -> row.count("lag_to")).toList()));
        List<Map<String, Object>> values = new ArrayList<>();
        for (Figure figure : figures) {
            BigDecimal value = figure.number(share);
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("row", rows.indexOf(name.apply(figure)));
            one.put("column", months.indexOf(figure.count("lag_to")));
            one.put("n", counted ? figure.count("cumulative_line_count") : null);
            one.put("value", value);
            values.add(one);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "heat");
        data.put("unit", "share");
        data.put("rows", rows);
        data.put("columns", months.stream().map(Lags::within).toList());
        data.put("values", values);
        return data;
    }

    private static Table byPayer(List<Figure> rows) {
        return new Table(
                "All service dates; a row that is not here is suppressed or has no lines",
                VIEW,
                List.of(
                        Table.Column.text("Fee basis"),
                        Table.Column.text("Payer"),
                        Table.Column.text("Months to payment"),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Lines up to then", ""),
                        Table.Column.number("Share of the payer's lines", "")),
                rows.stream()
                        .filter(row -> row.text("period").equals("all"))
                        .map(row -> Table.Row.of(
                                        Cell.text(row.text("fee_basis")),
                                        Cell.text(row.text("payer")),
                                        Cell.text(row.text("lag")),
                                        Cell.count(row.count("line_count")),
                                        Cell.count(row.count("cumulative_line_count")),
                                        Cell.percent(
                                                row.has("cumulative_share") ? row.number("cumulative_share") : null))
                                .from(trace(row)))
                        .toList());
    }

    private static String trace(Figure row) {
        String period = row.text("period");
        return Trace.row(
                VIEW,
                Map.of(
                        "fee_basis", row.text("fee_basis"),
                        "payer", row.text("payer"),
                        "lag", row.text("lag"),
                        "period",
                                period.equals("all")
                                        ? Cells.ALL
                                        : Periods.name(period, row).replace(' ', '-')));
    }

    private static String within(Figure row) {
        return within(row.count("lag_to"));
    }

    private static String within(long months) {
        return "within " + Figures.count(months) + (months == 1 ? " month" : " months");
    }
}
