package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** What else is billed for the same patient on the same day. */
final class RelatedProcedures {

    private RelatedProcedures() {}

    static Section of(Cells cells, Snapshot snapshot) throws SQLException {
        List<Figure> rows = snapshot.rows("select c.*, n.name from benchmark.co_billing c"
                + " left join benchmark.code_name n on n.edition = c.edition and n.code_set = 'procedure'"
                + " and n.code = c.related_code"
                + " where c.edition = ? and not c.suppressed and c.index_patient_day_count > 0"
                + " order by c.related_code, c.fee_basis, c.payer");
        List<Chart> charts = new ArrayList<>();
        for (String feeBasis : cells.feeBases()) {
            List<Figure> ofFeeBasis = rows.stream()
                    .filter(row -> row.text("fee_basis").equals(feeBasis)
                            && row.text("payer").equals(Cells.ALL))
                    .sorted((a, b) -> b.number("patient_day_share").compareTo(a.number("patient_day_share")))
                    .toList();
            if (!ofFeeBasis.isEmpty()) {
                charts.add(new Chart(
                        "related-" + charts.size(),
                        feeBasis,
                        "Share of patient-days with a 20982 line",
                        "How often each related procedure stands on the day of a 20982 line, " + feeBasis
                                + ". The table under the chart has every figure.",
                        false,
                        data(ofFeeBasis),
                        table(ofFeeBasis, feeBasis)));
            }
        }
        List<Figure> byPayer = rows.stream()
                .filter(row -> !row.text("payer").equals(Cells.ALL) && row.countOrZero("patient_day_count") > 0)
                .toList();
        return new Section(
                "related",
                "Related procedures",
                "How often another procedure of the 20982 card stands on the same patient and day: imaging guidance,"
                        + " which 20982 includes, freezing of the tumor, removal of hardware, debridement. A"
                        + " patient-day is one patient on one day. What is not shown is suppressed.",
                List.of(
                        new Block.Charts(charts),
                        new Block.FoldedTable("Related procedures by payer", payerTable(byPayer))));
    }

    private static Map<String, Object> data(List<Figure> rows) {
        List<Map<String, Object>> bars = new ArrayList<>();
        for (Figure row : rows) {
            Map<String, Object> bar = new LinkedHashMap<>();
            bar.put("name", named(row));
            bar.put("value", row.number("patient_day_share"));
            bar.put("detail", row.count("patient_day_count") + " of " + row.count("index_patient_day_count") + " days");
            bars.add(bar);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "bars");
        data.put("unit", "share");
        data.put("rows", bars);
        return data;
    }

    private static String named(Figure row) {
        return row.has("name") ? row.text("related_code") + " · " + row.text("name") : row.text("related_code");
    }

    private static Table table(List<Figure> rows, String feeBasis) {
        return new Table(
                "Related procedures, " + feeBasis + ", all payers",
                "co_billing",
                columns("Related procedure", List.of()),
                rows.stream()
                        .map(row -> new Table.Row(Table.Weight.USUAL, cells(named(row), List.of(), row)))
                        .toList());
    }

    private static Table payerTable(List<Figure> rows) {
        return new Table(
                "Related procedures by fee basis and payer",
                "co_billing",
                columns("Related procedure", List.of(Table.Column.text("Fee basis"), Table.Column.text("Payer"))),
                rows.stream()
                        .map(row -> new Table.Row(
                                Table.Weight.USUAL,
                                cells(
                                        named(row),
                                        List.of(Cell.text(row.text("fee_basis")), Cell.text(row.text("payer"))),
                                        row)))
                        .toList());
    }

    private static List<Table.Column> columns(String first, List<Table.Column> then) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text(first));
        columns.addAll(then);
        columns.addAll(List.of(
                Table.Column.number("Days with 20982", ""),
                Table.Column.number("Days with it too", ""),
                Table.Column.number("Share", ""),
                Table.Column.number("Patients", ""),
                Table.Column.number("Lines", ""),
                Table.Column.number("Billed", "$"),
                Table.Column.number("Allowed", "$"),
                Table.Column.number("Paid", "$")));
        return columns;
    }

    private static List<Cell> cells(String name, List<Cell> then, Figure row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(name));
        cells.addAll(then);
        cells.addAll(List.of(
                Cell.count(row.count("index_patient_day_count")),
                Cell.count(row.count("patient_day_count")),
                Cell.percent(row.number("patient_day_share")),
                Cell.count(row.count("patient_count")),
                Cell.count(row.count("related_line_count")),
                Amounts.dollars(row, "billed_sum"),
                Amounts.dollars(row, "allowed_sum"),
                Amounts.dollars(row, "paid_sum")));
        return cells;
    }
}
