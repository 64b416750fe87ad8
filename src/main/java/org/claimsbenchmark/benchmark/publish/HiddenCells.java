package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/** The cells of one dimension, over all service dates, that a run hides. */
final class HiddenCells {

    private final Set<List<String>> keys = new HashSet<>();

    private HiddenCells() {}

    /** Of a run whose cells are written. */
    static HiddenCells of(Connection connection, long runId) throws SQLException {
        HiddenCells hidden = new HiddenCells();
        List<LineDimension> dimensions = Stream.of(LineDimension.values())
                .filter(dimension -> dimension != LineDimension.FEE_BASIS)
                .toList();
        String columns = dimensions.stream().map(LineDimension::column).collect(Collectors.joining(", "));
        String alone = dimensions.stream()
                .map(dimension -> "(" + dimension.column() + " <> 'All')::int")
                .collect(Collectors.joining(" + "));
        try (PreparedStatement select = connection.prepareStatement("select fee_basis, " + columns
                + " from published.cell where run_id = ? and suppressed and period = 'all' and " + alone + " = 1")) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (LineDimension dimension : dimensions) {
                        String value = row.getString(dimension.column());
                        if (!value.equals(Cell.ALL)) {
                            hidden.keys.add(List.of(row.getString(1), dimension.column(), value));
                        }
                    }
                }
            }
        }
        return hidden;
    }

    boolean contains(String feeBasis, LineDimension dimension, String value) {
        return keys.contains(List.of(feeBasis, dimension.column(), value));
    }
}
