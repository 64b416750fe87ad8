package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.history.Listing;

/** What single fee bases show of a cell over all of them, which may be hidden where they are not. */
final class ShownFeeBases {

    private ShownFeeBases() {}

    /** Nothing of a cell of one fee basis. */
    static List<Listing> of(Connection connection, ExplainedRun run, CellKey key) throws SQLException {
        if (key.hasAmounts()) {
            return List.of();
        }
        StringBuilder query = new StringBuilder("select c.fee_basis, c.line_count, c.patient_count, c.provider_count"
                + " from benchmark.cell c where c.run_id = ? and not c.suppressed and c.period = ?"
                + " and c.period_start is not distinct from ?::date and c.fee_basis <> 'All'");
        List<Object> parameters =
                new ArrayList<>(List.of(run.runId(), key.period().grain()));
        parameters.add(key.period().start());
        for (LineDimension dimension : LineDimension.values()) {
            if (dimension != LineDimension.FEE_BASIS) {
                query.append(" and c.").append(dimension.column()).append(" = ?");
                parameters.add(key.value(dimension));
            }
        }
        return List.of(Listing.of(
                connection,
                "Fee bases of this key that are shown",
                query + " order by c.line_count desc, c.fee_basis",
                parameters.toArray()));
    }
}
