package org.claimsbenchmark.page.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Split;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Chart;

/** The range of allowed amounts by the values of a dimension, a chart for each fee basis and never across them. */
final class RangeCharts {

    private RangeCharts() {}

    /** @param heading what the values of the dimension are, such as Payer */
    static Block.Charts of(Cells cells, String dimension, String heading) {
        List<Chart> charts = new ArrayList<>();
        for (Split split : cells.splits(dimension)) {
            String id = dimension.replace('_', '-') + "-range-" + charts.size();
            charts.add(new Chart(
                    id,
                    split.feeBasis(),
                    "Allowed, dollars a line",
                    "Allowed amount by " + heading.toLowerCase(Locale.ROOT) + ", " + split.feeBasis() + ". "
                            + inWords(split) + " The table under the chart has every figure.",
                    false,
                    data(split),
                    SplitTable.amounts(split, heading)));
        }
        return new Block.Charts(charts);
    }

    /** Everything of each fee basis, side by side. */
    static Map<String, Object> ofFeeBases(Cells cells) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String feeBasis : cells.feeBases()) {
            Figure total = cells.total(feeBasis);
            if (total != null) {
                rows.add(range(feeBasis, total));
            }
        }
        return Map.of("type", "range", "rows", rows);
    }

    private static Map<String, Object> data(Split split) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Figure part : split.parts()) {
            rows.add(range(part.text(split.dimension()), part));
        }
        if (split.total() != null && split.parts().size() > 1) {
            Map<String, Object> all = range("All", split.total());
            all.put("total", true);
            rows.add(all);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "range");
        data.put("rows", rows);
        return data;
    }

    static Map<String, Object> range(String name, Figure row) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put("name", name);
        range.put("n", Amounts.n(row));
        range.put("withheld", row.has("amounts_withheld"));
        for (String statistic : List.of("p10", "p25", "p50", "p75", "p90")) {
            range.put(statistic, Amounts.value(row, "allowed_" + statistic));
        }
        range.put("low", Amounts.value(row, "allowed_p50_low"));
        range.put("high", Amounts.value(row, "allowed_p50_high"));
        return range;
    }

    private static String inWords(Split split) {
        Figure lowest = null;
        Figure highest = null;
        for (Figure part : split.parts()) {
            if (part.has("allowed_p50")) {
                lowest = lowest == null || median(part).compareTo(median(lowest)) < 0 ? part : lowest;
                highest = highest == null || median(part).compareTo(median(highest)) > 0 ? part : highest;
            }
        }
        if (lowest == null) {
            return "No median is shown.";
        }
        return "Medians from " + Figures.dollars(median(lowest)) + " (" + lowest.text(split.dimension()) + ") to "
                + Figures.dollars(median(highest)) + " (" + highest.text(split.dimension()) + ").";
    }

    private static BigDecimal median(Figure part) {
        return part.number("allowed_p50");
    }
}
