package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.history.Listing;

/**
 * A cell as the views of schema {@code benchmark} show it, and nothing beyond: what is not in them could be set against what
 * is. They do not tell whether a cell that is not shown has no line or is suppressed, and nor does this.
 */
final class ShownCell {

    static final String NOT_SHOWN = "suppressed, or no line";

    static final String TO_AUDITORS = "told to auditors alone (benchmark_auditor)";

    private static final String ROW = """
            select m.key as measure, m.value
            from benchmark.cell c, json_each_text(row_to_json(c)) with ordinality as m (key, value, place)
            where c.run_id = ? and not c.suppressed and c.period = ? and c.period_start is not distinct from ?::date
            """;

    private static final String EXTRACTS = """
            select extract_id, file_name, role, layout, delivery_date::text as delivery_date, records_read, records_rejected,
              records_out_of_scope, records_duplicate, records_superseded, records_kept
            from benchmark.extract where run_id = ? order by extract_id
            """;

    private static final String REJECTS = """
            select extract_id, file_name, code, record_count, meaning
            from benchmark.reject_summary where run_id = ? order by extract_id, code
            """;

    private static final String NOT_IN_INPUT = """
            select extract_id, file_name, field, state, without
            from benchmark.data_not_available where run_id = ? order by extract_id, field
            """;

    private final Connection connection;
    private final ExplainedRun run;
    private final CellKey key;

    ShownCell(Connection connection, ExplainedRun run, CellKey key) {
        this.connection = connection;
        this.run = run;
        this.key = key;
    }

    /** @throws org.claimsbenchmark.history.NotInHistory when the views show another publication */
    List<Listing> listings() throws SQLException {
        run.requireCurrent(connection);
        Listing figures = figures();
        return List.of(
                CellPage.heading(connection, run, key, figures.rows().isEmpty() ? NOT_SHOWN : "shown", TO_AUDITORS),
                figures,
                Listing.of(
                        connection, "Extracts of the run; counts that tell of few are hidden", EXTRACTS, run.runId()),
                Listing.of(connection, "Rejected records of the run", REJECTS, run.runId()),
                Listing.of(connection, "Not in the input", NOT_IN_INPUT, run.runId()));
    }

    private Listing figures() throws SQLException {
        List<Object> parameters =
                new ArrayList<>(List.of(run.runId(), key.period().grain()));
        parameters.add(key.period().start());
        StringBuilder query = new StringBuilder(ROW);
        for (LineDimension dimension : LineDimension.values()) {
            query.append(" and c.").append(dimension.column()).append(" = ?");
            parameters.add(key.value(dimension));
            query.append(" and m.key <> '").append(dimension.column()).append('\'');
        }
        query.append(" and m.key not in ('edition', 'run_id', 'period', 'period_start', 'suppressed')"
                + " and m.value is not null order by m.place");
        return Listing.of(connection, "Figures", query.toString(), parameters.toArray());
    }
}
