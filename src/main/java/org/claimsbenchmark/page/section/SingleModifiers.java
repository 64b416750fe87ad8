package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.figures.Whole;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Table;

/** Each modifier on its own. */
final class SingleModifiers {

    private static final int BARS = 20;

    private SingleModifiers() {}

    static Block[] of(Cells cells, Snapshot snapshot) throws SQLException {
        List<Figure> modifiers = snapshot.rows("select m.*, n.name from benchmark.modifier_frequency m"
                + " left join benchmark.code_name n on n.edition = m.edition and n.code_set = 'modifier'"
                + " and n.code = m.modifier"
                + " where m.edition = ? and not m.suppressed order by m.line_count desc, m.modifier");
        Map<Boolean, List<Figure>> overAll = modifiers.stream()
                .filter(modifier -> modifier.countOrZero("line_count") > 0)
                .collect(Collectors.partitioningBy(
                        modifier -> modifier.text("fee_basis").equals(Cells.ALL)));
        Whole all = Whole.of("modifier", overAll.get(true), overAll.get(false), cells.total(Cells.ALL));
        if (all.parts().isEmpty()) {
            return new Block[] {};
        }
        return new Block[] {
            new Block.Heading("Single modifiers"),
            new Block.Prose("A line with two modifiers counts under both, so that shares do not add up to the whole."
                    + " Modifiers about 1 to 10 patients are not here."),
            chart(all),
            new Block.FoldedTable("Single modifiers by fee basis, with dollars", byFeeBasis(modifiers))
        };
    }

    /** The table alone where no line carries a modifier. */
    private static Block chart(Whole all) {
        if (all.parts().stream().allMatch(part -> part.name().isEmpty())) {
            return new Block.OpenTable(table(all));
        }
        return new Block.Charts(List.of(new Chart(
                "single-modifiers",
                "Lines that carry a modifier",
                "20982 lines; filled: on the 20982 card, hollow: not on it; ≥: at least",
                "The most used modifiers by their lines. The table under the chart has every figure.",
                true,
                data(all),
                table(all))));
    }

    private static Map<String, Object> data(Whole all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Whole.Part modifier : all.parts().stream()
                .filter(one -> !one.name().isEmpty())
                .limit(BARS)
                .toList()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", named(modifier.row()));
            row.put("value", modifier.lines());
            row.put("bound", modifier.bound());
            row.put("detail", modifier.shareInWords(all.lines()) + " of all lines");
            row.put("hollow", !modifier.row().is("on_card"));
            rows.add(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "bars");
        data.put("unit", "lines");
        data.put("rows", rows);
        return data;
    }

    private static String named(Figure modifier) {
        String code = modifier.text("modifier");
        if (code.isEmpty()) {
            return "no modifier";
        }
        return modifier.has("name") ? code + " · " + modifier.text("name") : code;
    }

    private static Table table(Whole all) {
        return new Table(
                "Modifiers, all fee bases; ≥: at least, as far as single fee bases show it",
                "modifier_frequency",
                List.of(
                        Table.Column.text("Modifier"),
                        Table.Column.text("On the card"),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Share of lines", ""),
                        Table.Column.number("Patients", "")),
                all.parts().stream()
                        .map(modifier -> Table.Row.of(
                                        Cell.text(named(modifier.row())),
                                        Cell.text(
                                                modifier.name().isEmpty()
                                                        ? ""
                                                        : modifier.row().is("on_card") ? "yes" : "no"),
                                        Cell.text(modifier.linesInWords()),
                                        Cell.text(modifier.shareInWords(all.lines())),
                                        SplitTable.bounded(modifier, "patient_count"))
                                .from(Trace.row("modifier_frequency", Map.of("modifier", modifier.name()))))
                        .toList());
    }

    private static Table byFeeBasis(List<Figure> modifiers) {
        return new Table(
                "Modifiers by fee basis; dollars of all lines that carry the amount, priced or not",
                "modifier_frequency",
                Touched.columns(
                        Table.Column.text("Modifier"),
                        Table.Column.text("Fee basis"),
                        Table.Column.number("Share of lines", "")),
                modifiers.stream()
                        .filter(modifier -> !modifier.text("fee_basis").equals(Cells.ALL))
                        .map(modifier -> Touched.row(
                                        modifier,
                                        Cell.text(named(modifier)),
                                        Cell.text(modifier.text("fee_basis")),
                                        Cell.percent(modifier.number("line_share")))
                                .from(Trace.row(
                                        "modifier_frequency",
                                        Map.of(
                                                "modifier",
                                                modifier.text("modifier"),
                                                "fee_basis",
                                                modifier.text("fee_basis")))))
                        .toList());
    }
}
