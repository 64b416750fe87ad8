package org.claimsbenchmark.explain;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.explain.row.RunLines;

/** The lines of a cell as its publication counted them. */
final class CellLines {

    private CellLines() {}

    static RunLines of(Connection connection, ExplainedRun run, CellKey key) {
        StringBuilder conditions = new StringBuilder("and l.is_index");
        List<Object> parameters = new ArrayList<>();
        for (LineDimension dimension : key.grouped()) {
            conditions.append(" and l.").append(dimension.column()).append(" = ?");
            parameters.add(key.value(dimension));
        }
        if (key.period().start() != null) {
            conditions.append(" and l.service_date >= ? and l.service_date < ?");
            parameters.add(key.period().start());
            parameters.add(key.period().end());
        }
        return new RunLines(connection, run.runId(), conditions.toString(), parameters);
    }
}
