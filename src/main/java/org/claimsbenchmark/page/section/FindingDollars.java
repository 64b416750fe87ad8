package org.claimsbenchmark.page.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.figures.Whole;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Table;

/** The dollars of the lines with a finding, by fee basis. */
final class FindingDollars {

    private static final String VIEW = "finding";

    private FindingDollars() {}

    /** A row a finding, most lines first, and a column a fee basis. */
    static Table allowed(Whole all, List<String> feeBases, List<Figure> findings) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("Finding"));
        feeBases.forEach(feeBasis -> columns.add(Table.Column.number(feeBasis, "$")));
        List<Table.Row> rows = new ArrayList<>();
        for (Whole.Part finding : all.parts()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(Findings.inWords(finding.name()))
                    .with(finding.row().text("meaning")));
            for (String feeBasis : feeBases) {
                Optional<Figure> row = findings.stream()
                        .filter(one -> one.text("code").equals(finding.name())
                                && one.text("fee_basis").equals(feeBasis))
                        .findFirst();
                cells.add(row.map(one -> Amounts.dollars(one, "allowed_sum").with(lines(one)))
                        .orElse(Cell.none()));
            }
            rows.add(new Table.Row(Table.Weight.USUAL, cells).from(Trace.row(VIEW, Map.of("code", finding.name()))));
        }
        return new Table("Allowed dollars, by finding and fee basis; –: suppressed, or no lines", VIEW, columns, rows);
    }

    private static String lines(Figure row) {
        return Figures.count(row.countOrZero("line_count")) + " lines";
    }

    /** A row a finding and fee basis, with every figure. */
    static Table all(List<Figure> findings) {
        return new Table(
                "Findings by fee basis",
                VIEW,
                Touched.columns(Table.Column.text("Finding"), Table.Column.text("Fee basis")),
                findings.stream()
                        .filter(finding -> !finding.text("fee_basis").equals(Cells.ALL))
                        .sorted(Comparator.comparing((Figure finding) -> finding.text("code")))
                        .map(finding -> Touched.row(
                                        finding,
                                        Cell.text(Findings.inWords(finding.text("code"))),
                                        Cell.text(finding.text("fee_basis")))
                                .from(Trace.row(
                                        VIEW,
                                        Map.of(
                                                "code", finding.text("code"),
                                                "fee_basis", finding.text("fee_basis")))))
                        .toList());
    }
}
