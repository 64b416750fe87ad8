package org.claimsbenchmark.page.section;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Split;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Table;

/** The median of each payer over that of all payers, in each fee basis. */
final class AgainstAllPayers {

    private AgainstAllPayers() {}

    /** Nothing where no payer's median stands beside that of all. */
    static List<Block> of(List<Split> splits) {
        List<Split> told = splits.stream()
                .filter(split -> !split.feeBasis().equals(Cells.UNDETERMINED) // fees of several kinds
                        && split.total() != null
                        && split.total().has("allowed_p50")
                        && split.parts().stream().anyMatch(part -> part.has("allowed_p50")))
                .toList();
        if (told.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Charts(List.of(new Chart(
                "against-all-payers",
                "Median allowed over the median of all payers",
                "By fee basis; 1.00 is the median of all payers; orange: less, blue: more. A dash: suppressed, or no lines",
                "How many times the median allowed amount of all payers each payer allows, by fee basis. The table under the"
                        + " chart has every figure.",
                true,
                data(told),
                table(told)))));
    }

    private static BigDecimal ratio(Split split, Figure part) {
        return part.number("allowed_p50").divide(split.total().number("allowed_p50"), 4, RoundingMode.HALF_UP);
    }

    private static Map<String, Object> data(List<Split> splits) {
        Set<String> payers = new LinkedHashSet<>();
        splits.forEach(split -> split.parts().forEach(part -> payers.add(part.text("payer"))));
        List<String> rows = List.copyOf(payers);
        List<Map<String, Object>> values = new ArrayList<>();
        for (int column = 0; column < splits.size(); column++) {
            for (Figure part : splits.get(column).parts()) {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("row", rows.indexOf(part.text("payer")));
                value.put("column", column);
                value.put("n", Amounts.n(part));
                value.put("value", part.has("allowed_p50") ? ratio(splits.get(column), part) : null);
                values.add(value);
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "heat");
        data.put("unit", "ratio");
        data.put("rows", rows);
        data.put("columns", splits.stream().map(Split::feeBasis).toList());
        data.put("values", values);
        return data;
    }

    private static Table table(List<Split> splits) {
        List<Table.Row> rows = new ArrayList<>();
        for (Split split : splits) {
            for (Figure part : split.parts()) {
                rows.add(Table.Row.of(
                                Cell.text(part.text("payer")),
                                Cell.text(split.feeBasis()),
                                Cell.text(Amounts.n(part)),
                                Amounts.median(part, "allowed_p50"),
                                Cell.dollars(split.total().number("allowed_p50")),
                                part.has("allowed_p50")
                                        ? Cell.ratio(ratio(split, part))
                                        : Amounts.ratio(part, "allowed_p50"))
                        .from(Trace.cell(part)));
            }
        }
        return new Table(
                "Payers against all payers, by fee basis",
                "by_payer",
                List.of(
                        Table.Column.text("Payer"),
                        Table.Column.text("Fee basis"),
                        Table.Column.number("Priced lines", "n"),
                        Table.Column.number("Allowed median, 95 % interval", "$"),
                        Table.Column.number("Median of all payers", "$"),
                        Table.Column.number("Payer over all", "×")),
                rows);
    }
}
