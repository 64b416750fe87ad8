package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** What is unusual about the lines that count. */
final class Findings {

    private Findings() {}

    static Section of(Cells cells, Snapshot snapshot) throws SQLException {
        List<Figure> findings = snapshot.rows("select * from benchmark.finding where edition = ? and not suppressed"
                + " and line_count > 0 order by line_count desc, code, fee_basis");
        Map<Boolean, List<Figure>> overAll = findings.stream()
                .collect(Collectors.partitioningBy(
                        finding -> finding.text("fee_basis").equals(Cells.ALL)));
        Whole all = Whole.of("code", overAll.get(true), overAll.get(false), null);
        List<Block> blocks = new ArrayList<>();
        if (all.parts().isEmpty()) {
            blocks.add(new Block.Note("No finding is shown: there is none, or each is about 1 to 10 patients."));
        } else {
            blocks.add(new Block.Charts(List.of(new Chart(
                    "finding-lines",
                    "Lines with a finding",
                    "20982 lines and related lines, all fee bases; ≥: at least, as far as single fee bases show it",
                    "How many lines show each finding. The table under the chart has every figure.",
                    true,
                    data(all),
                    meanings(all)))));
            blocks.add(new Block.Heading("The dollars that they touch"));
            blocks.add(
                    new Block.Prose(
                            "Allowed dollars are summed over the lines with the finding, by fee basis, as amounts of two fee"
                                    + " bases are never pooled. They are what the finding touches, not what was paid wrongly."));
            blocks.add(new Block.OpenTable(FindingDollars.allowed(all, cells.feeBases(), findings)));
            blocks.add(new Block.FoldedTable(
                    "The same with patients, billed and paid dollars", FindingDollars.all(findings)));
        }
        return new Section(
                "findings",
                "Billing findings",
                "Facts about lines that are unusual or that a code set does not allow. A finding removes no line: all"
                        + " of them count in the figures. A line with two findings stands under both.",
                blocks);
    }

    private static Map<String, Object> data(Whole all) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Whole.Part finding : all.parts()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", inWords(finding.name()));
            row.put("value", finding.lines());
            row.put("bound", finding.bound());
            row.put("detail", finding.row().text("meaning"));
            rows.add(row);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "bars");
        data.put("unit", "lines");
        data.put("rows", rows);
        return data;
    }

    /** DIAGNOSIS_OFF_CARD as Diagnosis off card; abbreviations stay as they are. */
    static String inWords(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).replace(" mue", " MUE");
    }

    private static Table meanings(Whole all) {
        return new Table(
                "Findings, all fee bases; ≥: at least, as far as single fee bases show it",
                "finding",
                List.of(
                        Table.Column.text("Finding"),
                        Table.Column.text("What it means"),
                        Table.Column.text("Rests on"),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Patients", "")),
                all.parts().stream()
                        .map(finding -> Table.Row.of(
                                        Cell.text(inWords(finding.name())),
                                        Cell.text(finding.row().text("meaning")),
                                        Cell.text(finding.row().text("source")),
                                        Cell.text(finding.linesInWords()),
                                        SplitTable.bounded(finding, "patient_count"))
                                .from(Trace.row("finding", Map.of("code", finding.name()))))
                        .toList());
    }
}
