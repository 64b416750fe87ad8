package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.history.Listing;

/** What the page of a cell, or of a row of another view, begins with, whoever asks. */
final class CellPage {

    private static final String RUN = """
            select v.name, v.value from benchmark.run r, lateral (values
              (1, 'edition', r.edition), (2, 'run', r.run_id::text || case when r.is_latest then '' else ', an earlier publication' end),
              (3, 'action', r.action || coalesce(' of run ' || r.restores_run_id, '')),
              (4, 'published', to_char(r.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
              (5, 'program version', r.program_version), (6, 'reference version', r.reference_version))
              as v (place, name, value)
            where r.run_id = ? order by v.place
            """;

    private CellPage() {}

    /**
     * @param state shown, or not and why
     * @param lines whether lines of the cell are told, or why not
     */
    static Listing heading(Connection connection, ExplainedRun run, CellKey key, String state, String lines)
            throws SQLException {
        Map<String, String> parts = new LinkedHashMap<>();
        for (LineDimension dimension : LineDimension.values()) {
            if (!key.value(dimension).equals(CellKey.ALL) || dimension == LineDimension.FEE_BASIS) {
                parts.put(dimension.column(), key.value(dimension));
            }
        }
        parts.put("period", key.period().text());
        return heading(connection, run, "Cell", parts, state, lines);
    }

    /** The same of a row of another view. */
    static Listing heading(Connection connection, ExplainedRun run, RowKey key, String state, String lines)
            throws SQLException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("view", key.view().view());
        parts.putAll(key.values());
        return heading(connection, run, "Row", parts, state, lines);
    }

    private static Listing heading(
            Connection connection, ExplainedRun run, String title, Map<String, String> key, String state, String lines)
            throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        key.forEach((name, value) -> rows.add(List.of(name, value)));
        rows.add(List.of("state", state));
        rows.add(List.of("lines", lines));
        rows.addAll(Listing.of(connection, "", RUN, run.runId()).rows());
        return new Listing(title, List.of("name", "value"), List.of(false, false), rows);
    }
}
