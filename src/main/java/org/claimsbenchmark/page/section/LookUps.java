package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Periods;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Section;

/** One payer, one site and one period: the exact cells, by fee basis. */
final class LookUps {

    private static final List<String> GRAINS = List.of("all", "year", "quarter", "month");
    private static final Map<String, String> GROUPS =
            Map.of("all", "", "year", "Years", "quarter", "Quarters", "month", "Months");

    /** What the page's script gets of each cell, in this order, after the four indices of its key; then n, then the amounts. */
    private static final List<String> COUNTS = List.of("line_count", "patient_count", "provider_count");

    private static final List<String> AMOUNTS = List.of(
            "billed_p50",
            "allowed_p25",
            "allowed_p50",
            "allowed_p50_low",
            "allowed_p50_high",
            "allowed_p75",
            "paid_p50",
            "allowed_to_medicare_p50");

    private final Cells cells;
    private final List<String> feeBases = new ArrayList<>();
    private final List<String> payers;
    private final List<String> sites;
    private final Map<String, Integer> periods = new LinkedHashMap<>();

    LookUps(Cells cells) {
        this.cells = cells;
        feeBases.add(Cells.ALL);
        feeBases.addAll(cells.feeBases());
        payers = values("payer");
        sites = values("site_of_service");
        for (String grain : GRAINS) {
            cells.grid().stream()
                    .filter(cell -> cell.text("period").equals(grain))
                    .map(cell -> Periods.name(grain, cell))
                    .distinct()
                    .sorted()
                    .forEach(name -> periods.put(name, periods.size()));
        }
    }

    private List<String> values(String dimension) {
        Set<String> values = new LinkedHashSet<>();
        values.add(Cells.ALL);
        cells.whole(dimension).parts().forEach(part -> values.add(part.name()));
        cells.grid().forEach(cell -> values.add(cell.text(dimension)));
        return List.copyOf(values);
    }

    Section section() {
        return new Section(
                "look-up",
                "Look up a figure",
                "The published cell of one payer, one site of service and one period, for each fee basis. What is not"
                        + " there has no lines or is suppressed, as it is about 1 to 10 patients or would tell of such a"
                        + " group: the page cannot tell which.",
                List.of(
                        cells.grid().isEmpty()
                                ? new Block.Note("There is no figure to look up.")
                                : new Block.LookUp(plain(payers), plain(sites), byGrain())));
    }

    /** What the page's script looks up in. */
    Map<String, Object> data() {
        List<List<Object>> rows = new ArrayList<>();
        cells.grid().stream().filter(cell -> cell.countOrZero("line_count") > 0).forEach(cell -> rows.add(row(cell)));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("feeBases", feeBases);
        data.put("cells", rows);
        return data;
    }

    private List<Object> row(Figure cell) {
        List<Object> row = new ArrayList<>();
        row.add(feeBases.indexOf(cell.text("fee_basis")));
        row.add(payers.indexOf(cell.text("payer")));
        row.add(sites.indexOf(cell.text("site_of_service")));
        row.add(periods.get(Periods.name(cell.text("period"), cell)));
        COUNTS.forEach(column -> row.add(cell.count(column)));
        row.add(Amounts.n(cell));
        AMOUNTS.forEach(column -> row.add(Amounts.isWithheld(cell, column) ? "withheld" : Amounts.value(cell, column)));
        row.add(cell.has("maturity") ? cell.text("maturity") : null);
        return row;
    }

    private static List<Block.Choices> plain(List<String> values) {
        List<Block.Choice> options = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            options.add(new Block.Choice(i, values.get(i)));
        }
        return List.of(new Block.Choices("", options));
    }

    private List<Block.Choices> byGrain() {
        List<Block.Choices> groups = new ArrayList<>();
        for (String grain : GRAINS) {
            List<Block.Choice> options = periods.entrySet().stream()
                    .filter(period -> grain(period.getKey()).equals(grain))
                    .map(period -> new Block.Choice(period.getValue(), period.getKey()))
                    .toList();
            if (!options.isEmpty()) {
                groups.add(new Block.Choices(GROUPS.get(grain), options));
            }
        }
        return groups;
    }

    private static String grain(String name) {
        if (name.startsWith("All")) {
            return "all";
        }
        if (name.contains("Q")) {
            return "quarter";
        }
        return name.contains("-") ? "month" : "year";
    }
}
