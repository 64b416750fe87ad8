package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Cell;
import org.claimsbenchmark.page.model.Table;

/** Where the official code sets disagree with the card, and what that touches. */
final class Discrepancies {

    private Discrepancies() {}

    static List<Block> of(Snapshot snapshot) throws SQLException {
        List<Figure> discrepancies = snapshot.rows("select code, subject, card_meaning, official_meaning, consequence"
                + " from benchmark.reference_discrepancy where edition = ? order by subject, code");
        List<Figure> effects = snapshot.rows(
                "select code, subject, fee_basis, line_count, patient_count, billed_sum, allowed_sum, paid_sum"
                        + " from benchmark.discrepancy_effect where edition = ? and fee_basis <> 'All' and line_count > 0"
                        + " order by subject, code, line_count desc, fee_basis");
        return List.of(
                new Block.Heading("Where official code sets disagree with the 20982 card"),
                new Block.OpenTable(meanings(discrepancies)),
                new Block.FoldedTable("The lines and dollars that each of them touches", dollars(effects)));
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
                List.of(
                        Table.Column.text("Code"),
                        Table.Column.text("Table"),
                        Table.Column.text("Fee basis"),
                        Table.Column.number("Lines", ""),
                        Table.Column.number("Patients", ""),
                        Table.Column.number("Billed", "$"),
                        Table.Column.number("Allowed", "$"),
                        Table.Column.number("Paid", "$")),
                effects.stream()
                        .map(row -> Table.Row.of(
                                Cell.text(row.text("code")),
                                Cell.text(row.text("subject").replace('_', ' ')),
                                Cell.text(row.text("fee_basis")),
                                Cell.count(row.count("line_count")),
                                Cell.count(row.count("patient_count")),
                                Amounts.dollars(row, "billed_sum"),
                                Amounts.dollars(row, "allowed_sum"),
                                Amounts.dollars(row, "paid_sum")))
                        .toList());
    }
}
