package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Periods;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** How volume and price move, and how complete the late months are. */
final class Trends {

    private Trends() {}

    /** @param lags what is told of the delay of payment */
    static Section of(Cells cells, List<Block> lags) {
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(new Months(cells).blocks());
        blocks.addAll(lags);
        List<Chart> quarters = new ArrayList<>();
        for (String feeBasis : cells.feeBases()) {
            List<Figure> rows = cells.select(feeBasis, Cells.ALL::equals, Cells.ALL::equals, "quarter").stream()
                    .filter(row -> row.has("allowed_p50"))
                    .toList();
            if (rows.size() > 1) {
                quarters.add(new Chart(
                        "quarters-" + quarters.size(),
                        feeBasis,
                        "Allowed, dollars a line, by quarter of service",
                        "Allowed amount by quarter of service, " + feeBasis
                                + ". The table under the chart has every figure.",
                        false,
                        quarters(rows),
                        quarterTable(rows, feeBasis)));
            }
        }
        if (!quarters.isEmpty()) {
            blocks.add(new Block.Heading("What is allowed, by quarter"));
            blocks.add(new Block.ReadingHelp(
                    "Prices of two quarters differ by who came, too: look at one payer and one site in the look-up before you"
                            + " call a change a trend."));
            blocks.add(new Block.Charts(quarters));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Note("No month and no quarter is shown."));
        }
        return new Section(
                "trends",
                "Trends and maturity",
                "Claims of a month go on arriving for a long time after it. Where the figures tell how complete a month"
                        + " is, by each payer's own delay so far, it is marked mature or provisional.",
                blocks);
    }

    static boolean isProvisional(Figure row) {
        return row.has("maturity") && row.text("maturity").equals("provisional");
    }

    private static Map<String, Object> quarters(List<Figure> quarters) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure quarter : quarters) {
            Map<String, Object> row = RangeCharts.range(Periods.name("quarter", quarter), quarter);
            row.put("start", quarter.text("period_start"));
            row.put("provisional", isProvisional(quarter));
            rows.add(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "quarters");
        data.put("rows", rows);
        return data;
    }

    private static Table quarterTable(List<Figure> quarters, String feeBasis) {
        return new Table(
                "Quarters of service, " + feeBasis + "; a quarter that is not here is suppressed or has no priced line",
                "cell",
                List.of(
                        Table.Column.text("Quarter"),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Priced lines", "n"),
                        Table.Column.number("Allowed p25", "$"),
                        Table.Column.number("Allowed median, 95 % interval", "$"),
                        Table.Column.number("Allowed p75", "$"),
                        Table.Column.number("Allowed / Medicare, median", "×"),
                        Table.Column.text("Maturity")),
                quarters.stream()
                        .map(quarter -> Table.Row.of(
                                        Cell.text(Periods.name("quarter", quarter)),
                                        Cell.count(quarter.count("line_count")),
                                        Cell.text(Amounts.n(quarter)),
                                        Amounts.dollars(quarter, "allowed_p25"),
                                        Amounts.median(quarter, "allowed_p50"),
                                        Amounts.dollars(quarter, "allowed_p75"),
                                        Amounts.ratio(quarter, "allowed_to_medicare_p50"),
                                        Cell.text(quarter.has("maturity") ? quarter.text("maturity") : null))
                                .from(Trace.cell(quarter)))
                        .toList());
    }
}
