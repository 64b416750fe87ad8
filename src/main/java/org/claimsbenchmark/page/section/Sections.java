package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Ledger;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Section;

/** All sections, in the order of the 20982 card. */
public final class Sections {

    private Sections() {}

    public static List<Section> of(Snapshot snapshot) throws SQLException {
        Cells cells = Cells.of(snapshot);
        Ledger ledger = Ledger.of(snapshot);
        return List.of(new Overview(cells, ledger).section(), Payers.of(cells), Sites.of(cells));
    }
}
