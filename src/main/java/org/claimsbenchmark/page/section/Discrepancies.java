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

/** Where the official code sets disagree with the card, and what that touches. */
final class Discrepancies {

    private Discrepancies() {}

    static List<Block> of(Snapshot snapshot) throws SQLException {
        List<Figure> discrepancies = snapshot.rows("select code, subject, card_meaning, official_meaning, consequence"
                + " from benchmark.reference_discrepancy where edition = ? order by subject, code");
        List<Figure> effects = snapshot.rows(
                "select code, subject, fee_basis, line_count, patient_count, billed_sum, allowed_sum, paid_sum"
                        + " from benchmark.discrepancy_effect where edition = ? and line_count > 0"
                        + " order by subject, code, line_count desc, fee_basis");
        Map<Boolean, List<Figure>> overAll = effects.stream()
                .collect(Collectors.partitioningBy(
                        effect -> effect.text("fee_basis").equals(Cells.ALL)));
        Whole touched = Whole.of("code", overAll.get(true), overAll.get(false), null);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Where official code sets disagree with the 20982 card"));
        blocks.add(
                new Block.Prose(discrepancies.size() + " entries of the card say something else than the official code"
                        + " sets, or are no codes at all. The official meaning decides. Lines that carry such a code are shown for "
                        + touched.parts().size() + " of them; the others are on no line, or suppressed."));
        if (!touched.parts().isEmpty()) {
            blocks.add(new Block.Charts(List.of(new Chart(
                    "discrepancy-lines",
                    "Lines that carry such a code",
                    "20982 lines and related lines, all fee bases; ≥: at least, as far as single fee bases show it",
                    "How many lines carry each code whose official meaning is not the card's. The table under the chart has"
                            + " every figure.",
                    true,
                    data(touched, discrepancies),
                    dollars(overAll.get(false))))));
        }
        blocks.add(new Block.FoldedTable(
                "All " + discrepancies.size() + ": what the card says, what the code set says, and what follows",
                meanings(discrepancies)));
        return blocks;
    }

    private static Map<String, Object> data(Whole touched, List<Figure> discrepancies) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Whole.Part part : touched.parts()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", part.row().text("subject").replace('_', ' ') + " " + part.name());
            row.put("value", part.lines());
            row.put("bound", part.bound());
            row.put(
                    "detail",
                    discrepancies.stream()
                            .filter(one -> one.text("code").equals(part.name())
                                    && one.text("subject").equals(part.row().text("subject")))
                            .map(one -> one.text("official_meaning"))
                            .findFirst()
                            .orElse(""));
            rows.add(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "bars");
        data.put("unit", "lines");
        data.put("rows", rows);
        return data;
    }

    private static Table meanings(List<Figure> discrepancies) {
        return new Table(
                "The official meaning decides",
                "reference_discrepancy",
                List.of(
                        Table.Column.text("Code"),
                        Table.Column.text("Table"),
                        Table.Column.text("The card says"),
                        Table.Column.text("The code set says"),
                        Table.Column.text("What follows")),
                discrepancies.stream()
                        .map(row -> Table.Row.of(
                                Cell.text(row.text("code")),
                                Cell.text(row.text("subject").replace('_', ' ')),
                                Cell.text(row.text("card_meaning")),
                                Cell.text(row.text("official_meaning")),
                                Cell.text(row.text("consequence"))))
                        .toList());
    }

    private static Table dollars(List<Figure> effects) {
        return new Table(
                "Lines that carry the code; what is not here is zero or suppressed",
                "discrepancy_effect",
                Touched.columns(Table.Column.text("Code"), Table.Column.text("Table"), Table.Column.text("Fee basis")),
                effects.stream()
                        .map(row -> Touched.row(
                                        row,
                                        Cell.text(row.text("code")),
                                        Cell.text(row.text("subject").replace('_', ' ')),
                                        Cell.text(row.text("fee_basis")))
                                .from(Trace.row(
                                        "discrepancy_effect",
                                        Map.of(
                                                "code", row.text("code"),
                                                "subject", row.text("subject"),
                                                "fee_basis", row.text("fee_basis")))))
                        .toList());
    }
}
