package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.claimsbenchmark.embedded.EmbeddedDatabase;

/**
 * PostgreSQL over one extract, in a process of its own that starts the same embedded server with the same settings: COPY
 * of the whole file into columns of text, then SQL.
 */
final class PostgresPeer {

    private PostgresPeer() {}

    /** Extract, folder of the reference tables, home of the embedded database, {@code cells} or {@code copy}. */
    public static void main(String[] arguments) throws SQLException, IOException, InterruptedException {
        Path extract = Path.of(arguments[0]).toAbsolutePath();
        Steps steps = new Steps();
        try (EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(arguments[2]), OptionalInt.empty())) {
            PostgresWork work = new PostgresWork(database);
            steps.ended("start");
            if (arguments[3].equals("copy")) {
                copyAlone(work, extract, steps);
                return;
            }
            try (Connection connection = work.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema peer");
                statement.execute(copy("unlogged", extract));
                steps.ended("copy");
                for (String step : new String[] {"line", "settle", "reference", "classify", "index_line"}) {
                    statement.execute(
                            SqlScript.of("postgresql/" + step + ".sql", work.referenceFiles(Path.of(arguments[1]))));
                    steps.ended(step);
                }
            }
            work.computeCells();
            steps.ended("cells");
        }
        steps.ended("stop");
    }

    /** COPY into a table that keeps its rows over a crash, and into one that does not. */
    private static void copyAlone(PostgresWork work, Path extract, Steps steps) throws SQLException, IOException {
        for (String kind : new String[] {"", "unlogged"}) {
            try (Connection connection = work.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists peer cascade");
                statement.execute("create schema peer");
                statement.execute("checkpoint");
                steps.ended("ready for " + (kind.isEmpty() ? "logged" : kind));
                statement.execute(copy(kind, extract));
                steps.ended(kind.isEmpty() ? "logged" : kind);
            }
        }
    }

    private static String copy(String kind, Path extract) throws IOException {
        return SqlScript.of(
                "postgresql/copy.sql",
                Map.of(
                        "kind",
                        kind,
                        "extract",
                        SqlScript.literal(extract.toString()),
                        "columns",
                        ExtractColumns.of(extract).stream()
                                .map(column -> column + " text")
                                .collect(Collectors.joining(", "))));
    }
}
