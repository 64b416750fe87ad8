package org.claimsbenchmark.page.section;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.page.figures.Cells;
import org.claimsbenchmark.page.figures.Ledger;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Section;

/**
 * All sections, in the order of the 20982 card.
 *
 * @param lookUp what the page's script looks up in
 */
public record Sections(List<Section> sections, Map<String, Object> lookUp) {

    public Sections {
        sections = List.copyOf(sections);
    }

    public static Sections of(Snapshot snapshot) throws SQLException {
        Cells cells = Cells.of(snapshot);
        Ledger ledger = Ledger.of(snapshot);
        LookUps lookUps = new LookUps(cells);
        return new Sections(
                List.of(
                        new Overview(cells, ledger).section(),
                        Reading.section(),
                        lookUps.section(),
                        ByDimension.payers(cells),
                        ByDimension.sites(cells),
                        ByDimension.modifiers(cells, SingleModifiers.of(cells, snapshot)),
                        ByDimension.specialties(cells),
                        ByDimension.diagnoses(cells),
                        RelatedProcedures.of(cells, snapshot),
                        Findings.of(cells, snapshot),
                        Trends.of(cells, Lags.of(cells, snapshot)),
                        Comparison.of(cells),
                        NotAvailable.of(ledger, snapshot),
                        Making.of(cells, ledger, snapshot)),
                lookUps.data());
    }
}
