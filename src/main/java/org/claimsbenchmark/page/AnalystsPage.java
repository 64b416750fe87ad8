package org.claimsbenchmark.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.claimsbenchmark.page.figures.Figure;
import org.claimsbenchmark.page.figures.Snapshot;
import org.claimsbenchmark.page.model.Block;
import org.claimsbenchmark.page.model.Chart;
import org.claimsbenchmark.page.model.Page;
import org.claimsbenchmark.page.model.Section;
import org.claimsbenchmark.page.section.Sections;

/** The published figures of an edition as one HTML file that needs nothing else. */
public final class AnalystsPage {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private AnalystsPage() {}

    /**
     * @param connection in auto-commit mode, of a user who may read schema benchmark; it is good for nothing else
     *     afterwards
     * @param run the publication that the page has to be about; empty for the one that the edition shows
     * @param note what to say of the page under its title; empty for nothing
     * @return HTML, to be kept as UTF-8; the same for the same publication and note
     * @throws NothingToShow when the edition shows no publication, or another one
     */
    public static String html(Connection connection, String edition, OptionalLong run, String note)
            throws SQLException {
        Snapshot snapshot = Snapshot.of(connection, edition);
        Figure shown = publication(snapshot, run);
        Sections sections = Sections.of(snapshot);
        Page page = new Page(
                "What is paid for CPT 20982",
                "Percutaneous radiofrequency ablation of bone tumors: benchmarks from health-insurance claims",
                edition,
                shown.count("run_id"),
                shown.text("published_at"),
                note,
                sections.sections());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("page", page);
        parameters.put("inlined", Inlined.load());
        parameters.put(
                "data",
                SafeJson.of(Map.of(
                        "charts", charts(sections.sections()),
                        "lookUp", sections.lookUp(),
                        "edition", edition,
                        "run", page.run())));
        StringOutput html = new StringOutput();
        TEMPLATES.render("page/page.jte", parameters, html);
        return html.toString();
    }

    private static Figure publication(Snapshot snapshot, OptionalLong run) throws SQLException {
        List<Figure> shown = snapshot.rows("select run_id,"
                + " to_char(published_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') as published_at"
                + " from benchmark.run where edition = ? and is_latest");
        if (shown.isEmpty()) {
            throw new NothingToShow("edition " + snapshot.edition()
                    + ": expected a publication, found none; call 'run' first, 'editions' lists what there is");
        }
        Figure latest = shown.get(0);
        if (run.isPresent() && latest.count("run_id") != run.getAsLong()) {
            throw new NothingToShow("run " + run.getAsLong() + ": edition " + snapshot.edition() + " shows run "
                    + latest.count("run_id") + "; 'rollback " + run.getAsLong() + "' shows an earlier one again");
        }
        return latest;
    }

    private static List<Map<String, Object>> charts(List<Section> sections) {
        List<Map<String, Object>> charts = new ArrayList<>();
        for (Section section : sections) {
            for (Block block : section.blocks()) {
                if (block instanceof Block.Charts group) {
                    for (Chart chart : group.charts()) {
                        charts.add(Map.of("id", chart.id(), "data", chart.data()));
                    }
                }
            }
        }
        return charts;
    }
}
