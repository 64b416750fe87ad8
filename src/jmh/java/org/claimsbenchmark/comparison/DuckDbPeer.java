package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** DuckDB over one extract, in a process of its own: its CSV reader, its tables in memory, SQL throughout. */
final class DuckDbPeer {

    private DuckDbPeer() {}

    /** Extract, folder of the reference tables, file for the cells, threads, memory limit, {@code all-sets} or {@code a-set}. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path extract = Path.of(arguments[0]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + arguments[3]);
            statement.execute("set memory_limit = " + SqlScript.literal(arguments[4]));
            // a command-line DuckDB needs no driver and no JVM: the work begins here
            Steps steps = new Steps();
            Map<String, String> values = Map.of(
                    "extract",
                    SqlScript.literal(extract.toString()),
                    "reference",
                    SqlScript.literal(arguments[1]),
                    "columns",
                    ExtractColumns.of(extract).stream()
                            .map(column -> "'" + column + "': 'VARCHAR'")
                            .collect(Collectors.joining(", ", "{", "}")));
            for (String step : List.of("read", "settle", "classify", "index_line")) {
                statement.execute(SqlScript.of("duckdb/" + step + ".sql", values));
                steps.ended(step);
            }
            CellStatements cells = CellStatements.ofDuckDb();
            for (String sql : arguments[5].equals("all-sets") ? cells.inTwo() : cells.oneASet()) {
                statement.execute(sql);
            }
            steps.ended("cells");
            statement.execute("copy cell to " + SqlScript.literal(arguments[2]) + " (format csv, header true)");
            steps.ended("written");
        }
    }
}
