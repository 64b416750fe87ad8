package org.claimsbenchmark.page.section;

import java.util.List;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Section;

/** Where it is done. */
final class Sites {

    private Sites() {}

    static Section of(Cells cells) {
        return new Section(
                "sites",
                "Site of service",
                "Where the procedure was done, by the place of service of the claim line, else by the bill type.",
                List.of(
                        new Block.OpenTable(
                                SplitTable.counts(cells.split("site_of_service", Cells.ALL), "Site of service")),
                        new Block.Heading("What is allowed at each site"),
                        new Block.Prose(RangeCharts.HOW_TO_READ),
                        RangeCharts.of(cells, "site_of_service", "Site of service"),
                        new Block.FoldedTable(
                                "By state of the service",
                                SplitTable.counts(cells.split("state", Cells.ALL), "State"))));
    }
}
