package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Table;

/** Payer by site of service: the median allowed amount of each pair, a map for each fee basis of more than one site. */
final class HeatMaps {

    private HeatMaps() {}

    static Block.Charts of(Cells cells) {
        List<Chart> charts = new ArrayList<>();
        for (String feeBasis : cells.feeBases()) {
            List<Figure> pairs = cells
                    .select(feeBasis, payer -> !payer.equals(Cells.ALL), site -> !site.equals(Cells.ALL), "all")
                    .stream()
                    .filter(pair -> pair.has("allowed_p50") || pair.has("amounts_withheld"))
                    .toList();
            Set<String> payers = names(pairs, "payer");
            Set<String> sites = names(pairs, "site_of_service");
            if (payers.size() > 1 && sites.size() > 1) {
                charts.add(new Chart(
                        "payer-site-" + charts.size(),
                        "Payer by site: " + feeBasis,
                        "Median allowed, dollars a line; the stronger the colour, the more. A dash: suppressed, or no lines",
                        "Median allowed amount for " + payers.size() + " payers at " + sites.size() + " sites, "
                                + feeBasis + ". The table under the chart has every figure.",
                        true,
                        data(pairs, payers, sites),
                        table(pairs, feeBasis)));
            }
        }
        return new Block.Charts(charts);
    }

    private static Set<String> names(List<Figure> pairs, String dimension) {
        Set<String> names = new LinkedHashSet<>();
        pairs.forEach(pair -> names.add(pair.text(dimension)));
        return names;
    }

    private static Map<String, Object> data(List<Figure> pairs, Set<String> payers, Set<String> sites) {
        List<String> rows = List.copyOf(payers);
        List<String> columns = List.copyOf(sites);
        List<Map<String, Object>> values = new ArrayList<>();
        for (Figure pair : pairs) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("row", rows.indexOf(pair.text("payer")));
            value.put("column", columns.indexOf(pair.text("site_of_service")));
            value.put("n", Amounts.n(pair));
            value.put("value", Amounts.value(pair, "allowed_p50"));
            values.add(value);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "heat");
        data.put("unit", "dollars");
        data.put("rows", rows);
        data.put("columns", columns);
        data.put("values", values);
        return data;
    }

    private static Table table(List<Figure> pairs, String feeBasis) {
        List<Table.Row> rows = pairs.stream()
                .map(pair -> Table.Row.of(
                                Cell.text(pair.text("payer")),
                                Cell.text(pair.text("site_of_service")),
                                Cell.count(pair.count("line_count")),
                                Cell.text(Amounts.n(pair)),
                                Amounts.dollars(pair, "allowed_p25"),
                                Amounts.median(pair, "allowed_p50"),
                                Amounts.dollars(pair, "allowed_p75"),
                                Amounts.ratio(pair, "allowed_to_medicare_p50"))
                        .from(Trace.cell(pair)))
                .toList();
        return new Table(
                "Payer and site, " + feeBasis + "; a pair that is not here is suppressed or has no lines",
                "cell",
                List.of(
                        Table.Column.text("Payer"),
                        Table.Column.text("Site of service"),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Priced lines", "n"),
                        Table.Column.number("Allowed p25", "$"),
                        Table.Column.number("Allowed median, 95 % interval", "$"),
                        Table.Column.number("Allowed p75", "$"),
                        Table.Column.number("Allowed / Medicare, median", "×")),
                rows);
    }
}
