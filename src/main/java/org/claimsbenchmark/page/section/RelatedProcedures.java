package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Figures;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.figures.Trace;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.model.Table;

/** What else is billed for the same patient on the same day. */
final class RelatedProcedures {

    private static final String VIEW = "co_billing";

    private RelatedProcedures() {}

    static Section of(Cells cells, Snapshot snapshot) throws SQLException {
        List<Figure> rows = snapshot.rows("select c.*, n.name from benchmark.co_billing c"
                + " left join benchmark.code_name n on n.edition = c.edition and n.code_set = 'procedure'"
                + " and n.code = c.related_code"
                + " where c.edition = ? and not c.suppressed and c.index_patient_day_count > 0"
                + " order by c.related_code, c.fee_basis, c.payer");
        List<Figure> allPayers = rows.stream()
                .filter(row -> row.text("payer").equals(Cells.ALL))
                .sorted(Comparator.comparing((Figure row) -> row.number("patient_day_share"))
                        .reversed())
                .toList();
        List<Figure> byPayer = rows.stream()
                .filter(row -> !row.text("payer").equals(Cells.ALL) && row.countOrZero("patient_day_count") > 0)
                .toList();
        List<Block> blocks = new ArrayList<>();
        if (allPayers.isEmpty()) {
            blocks.add(new Block.Note("No related procedure is shown: each is about too few patients."));
        } else {
            blocks.add(new Block.Charts(List.of(new Chart(
                    "related-shares",
                    "Share of the days with 20982 that carry the procedure too",
                    "Patient-days of all payers, by fee basis of the 20982 line; a dash: suppressed",
                    "How often each related procedure stands on the day of a 20982 line, by fee basis. "
                            + inWords(allPayers) + " The table under the chart has every figure.",
                    true,
                    data(allPayers, cells.feeBases()),
                    table(allPayers)))));
            blocks.add(new Block.FoldedTable("Related procedures by payer", payerTable(byPayer)));
        }
        return new Section(
                "related",
                "Related procedures",
                "How often another procedure of the 20982 card stands on the same patient and day: imaging guidance,"
                        + " which 20982 includes, freezing of the tumor, removal of hardware, debridement. A"
                        + " patient-day is one patient on one day. What is not shown is suppressed.",
                blocks);
    }

    private static String inWords(List<Figure> shares) {
        Figure most = shares.get(0);
        return "Most of all " + named(most) + ", " + Figures.percent(most.number("patient_day_share"))
                + " of the days of " + most.text("fee_basis") + ".";
    }

    /** A row a procedure, the most frequent first, and a column a fee basis. */
    private static Map<String, Object> data(List<Figure> shares, List<String> feeBases) {
        List<String> rows =
                shares.stream().map(RelatedProcedures::named).distinct().toList();
        List<String> columns = feeBases.stream()
                .filter(feeBasis ->
                        shares.stream().anyMatch(row -> row.text("fee_basis").equals(feeBasis)))
                .toList();
        List<Map<String, Object>> values = new ArrayList<>();
        for (Figure share : shares) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("row", rows.indexOf(named(share)));
            value.put("column", columns.indexOf(share.text("fee_basis")));
            value.put("value", share.number("patient_day_share"));
            value.put(
                    "detail",
                    Figures.count(share.count("patient_day_count")) + " of "
                            + Figures.count(share.count("index_patient_day_count")));
            values.add(value);
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "heat");
        data.put("unit", "share");
        data.put("rows", rows);
        data.put("columns", columns);
        data.put("values", values);
        return data;
    }

    private static String named(Figure row) {
        return row.has("name") ? row.text("related_code") + " · " + row.text("name") : row.text("related_code");
    }

    private static Table table(List<Figure> rows) {
        return new Table(
                "Related procedures by fee basis, all payers",
                VIEW,
                columns(List.of(Table.Column.text("Fee basis"))),
                rows.stream()
                        .map(row -> row(row, List.of(Cell.text(row.text("fee_basis")))))
                        .toList());
    }

    private static Table payerTable(List<Figure> rows) {
        return new Table(
                "Related procedures by fee basis and payer",
                VIEW,
                columns(List.of(Table.Column.text("Fee basis"), Table.Column.text("Payer"))),
                rows.stream()
                        .map(row -> row(row, List.of(Cell.text(row.text("fee_basis")), Cell.text(row.text("payer")))))
                        .toList());
    }

    private static List<Table.Column> columns(List<Table.Column> then) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.text("Related procedure"));
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

    private static Table.Row row(Figure row, List<Cell> then) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(named(row)));
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
        return new Table.Row(
                Table.Weight.USUAL,
                cells,
                Trace.row(
                        VIEW,
                        Map.of(
                                "related_code", row.text("related_code"),
                                "fee_basis", row.text("fee_basis"),
                                "payer", row.text("payer"))));
    }
}
