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
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Split;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** Payer against payer and against Medicare. */
final class Comparison {

    private Comparison() {}

    static Section of(Cells cells) {
        List<Split> splits = cells.splits("payer");
        List<Block> blocks = new ArrayList<>();
        Table medicare = medicareTable(splits);
        if (medicare.rows().isEmpty()) {
            blocks.add(new Block.Note("No payer's amounts are shown over Medicare's."));
        } else {
            blocks.add(new Block.Charts(List.of(new Chart(
                    "against-medicare",
                    "Allowed over the Medicare amount, by payer",
                    "Median of the priced lines; 1 is Medicare's national amount of the line's year and fee basis",
                    "How many times the national Medicare amount each payer allows, by fee basis. The table under the"
                            + " chart has every figure.",
                    true,
                    againstMedicare(splits),
                    medicare))));
        }
        List<Block> matrices = matrices(splits);
        if (!matrices.isEmpty()) {
            blocks.add(new Block.Heading("Payer against payer"));
            blocks.add(new Block.Prose(
                    "The mix of sites, years and modifiers is not taken out: the look-up shows one site at a time."));
            blocks.addAll(AgainstAllPayers.of(splits));
            blocks.add(new Block.Prose(
                    "Below, each figure is the median allowed amount of the row's payer over that of the"
                            + " column's payer, within one fee basis: 1.20 is a fifth more."));
            blocks.addAll(matrices);
        }
        return new Section(
                "comparison",
                "Payer against payer and against Medicare",
                "Medicare publishes what it pays nationally for each fee basis and year. Over that, amounts of different"
                        + " years can be compared.",
                blocks);
    }

    /** One for each fee basis with two payers or more. */
    private static List<Block> matrices(List<Split> splits) {
        List<Block> matrices = new ArrayList<>();
        for (Split split : splits) {
            List<Figure> priced = split.parts().stream()
                    .filter(part -> part.has("allowed_p50"))
                    .toList();
            if (priced.size() > 1) {
                Table matrix = matrix(split.feeBasis(), priced);
                matrices.add(new Block.FoldedTable(matrix.caption(), matrix));
            }
        }
        return matrices;
    }

    private static Map<String, Object> againstMedicare(List<Split> splits) {
        Set<String> payers = new LinkedHashSet<>();
        List<Map<String, Object>> series = new ArrayList<>();
        for (Split split : splits) {
            List<Map<String, Object>> points = new ArrayList<>();
            for (Figure part : split.parts()) {
                if (part.has("allowed_to_medicare_p50")) {
                    payers.add(part.text("payer"));
                    points.add(Map.of(
                            "payer", part.text("payer"),
                            "value", part.number("allowed_to_medicare_p50"),
                            "n", Amounts.n(part)));
                }
            }
            if (!points.isEmpty()) {
                series.add(Map.of("name", split.feeBasis(), "points", points));
            }
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "dots");
        data.put("rows", List.copyOf(payers));
        data.put("series", series);
        return data;
    }

    private static Table medicareTable(List<Split> splits) {
        List<Table.Row> rows = new ArrayList<>();
        for (Split split : splits) {
            for (Figure part : split.parts()) {
                if (part.has("allowed_to_medicare_p50")) {
                    rows.add(Table.Row.of(
                                    Cell.text(part.text("payer")),
                                    Cell.text(split.feeBasis()),
                                    Cell.text(Amounts.n(part)),
                                    Amounts.ratio(part, "allowed_to_medicare"),
                                    Amounts.ratio(part, "allowed_to_medicare_p25"),
                                    Amounts.ratio(part, "allowed_to_medicare_p50"),
                                    Amounts.ratio(part, "allowed_to_medicare_p75"),
                                    Amounts.median(part, "allowed_p50"),
                                    Amounts.dollars(part, "standard_allowed_p50"),
                                    Amounts.ratio(part, "paid_to_allowed"),
                                    Amounts.ratio(part, "allowed_to_billed"))
                            .from(Trace.cell(part)));
                }
            }
        }
        return new Table(
                "Payers against Medicare, by fee basis",
                "by_payer",
                List.of(
                        Table.Column.text("Payer"),
                        Table.Column.text("Fee basis"),
                        Table.Column.number("Priced lines", "n"),
                        Table.Column.number("Mean allowed / Medicare", "×"),
                        Table.Column.number("p25", "×"),
                        Table.Column.number("Median", "×"),
                        Table.Column.number("p75", "×"),
                        Table.Column.number("Allowed median, 95 % interval", "$"),
                        Table.Column.number("Standard allowed median", "$"),
                        Table.Column.number("Paid / allowed", "×"),
                        Table.Column.number("Allowed / billed", "×")),
                rows);
    }

    private static Table matrix(String feeBasis, List<Figure> payers) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("Median of this payer …"));
        columns.add(Table.Column.number("Priced lines", "n"));
        columns.add(Table.Column.number("Allowed median, 95 % interval", "$"));
        payers.forEach(payer -> columns.add(Table.Column.number("… over " + payer.text("payer"), "×")));
        List<Table.Row> rows = new ArrayList<>();
        for (Figure payer : payers) {
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.text(payer.text("payer")), Cell.text(Amounts.n(payer)), Amounts.median(payer, "allowed_p50")));
            for (Figure other : payers) {
                cells.add(other == payer ? Cell.none() : Cell.text(over(payer, other)));
            }
            rows.add(new Table.Row(Table.Weight.USUAL, cells, Trace.cell(payer)));
        }
        return new Table("Payer against payer, " + feeBasis, "by_payer", columns, rows);
    }

    private static String over(Figure payer, Figure other) {
        BigDecimal ratio = payer.number("allowed_p50").divide(other.number("allowed_p50"), 4, RoundingMode.HALF_UP);
        return Figures.ratio(ratio);
    }
}
