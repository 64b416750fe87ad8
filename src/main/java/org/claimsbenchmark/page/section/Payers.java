package org.claimsbenchmark.page.section;

import java.util.List;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Section;

/** Who pays. */
final class Payers {

    private Payers() {}

    static Section of(Cells cells) {
        return new Section(
                "payers",
                "Payers covered",
                "A payer is recognized by its name in the extract; a brand counts before the word Medicare, so that a"
                        + " plan of Aetna's for the old stands under Aetna.",
                List.of(
                        new Block.OpenTable(SplitTable.counts(cells.split("payer", Cells.ALL), "Payer")),
                        new Block.Heading("What each payer allows"),
                        new Block.Prose(RangeCharts.HOW_TO_READ),
                        RangeCharts.of(cells, "payer", "Payer"),
                        new Block.FoldedTable(
                                "By line of business: commercial, Medicare, Medicaid",
                                SplitTable.counts(cells.split("line_of_business", Cells.ALL), "Line of business"))));
    }
}
