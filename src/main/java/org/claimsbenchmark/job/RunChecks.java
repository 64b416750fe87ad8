package org.claimsbenchmark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Runs every query of {@code sql/checks} for one run: each returns no row when the figures hold together. */
final class RunChecks {

    private static final String LOCATION = "classpath*:db/checks/*.sql";

    /**
     * For as long as the transaction: whatever the planner knows of tables that were just filled, it must neither compare
     * each of a million lines with each other nor read those of other runs, and it may use a second core.
     */
    private static final String SETTINGS = """
            set local enable_nestloop = off;
            set local enable_seqscan = off;
            set local max_parallel_workers_per_gather = 2;
            set local work_mem = '128MB'
            """;

    private RunChecks() {}

    /** @throws CheckFailed naming every check that returned rows, with the first row of each */
    static void verify(Connection connection, long runId) throws SQLException, IOException {
        try (Statement settings = connection.createStatement()) {
            settings.execute(SETTINGS);
        }
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('claims_benchmark.run_id', ?, true)")) {
            set.setString(1, Long.toString(runId));
            set.execute();
        }
        List<String> failures = new ArrayList<>();
        for (Resource check : checks()) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(check.getContentAsString(StandardCharsets.UTF_8))) {
                if (rows.next()) {
                    failures.add(check.getFilename() + ": " + describe(rows));
                }
            }
        }
        if (!failures.isEmpty()) {
            throw new CheckFailed("the figures of run " + runId + " do not hold together and are not published: "
                    + String.join("; ", failures));
        }
    }

    private static List<Resource> checks() throws IOException {
        Resource[] checks = new PathMatchingResourcePatternResolver().getResources(LOCATION);
        if (checks.length == 0) {
            throw new IllegalStateException("no check found at " + LOCATION + "; the jar is incomplete");
        }
        return Arrays.stream(checks)
                .sorted(Comparator.comparing(Resource::getFilename))
                .toList();
    }

    /** Checks return numbers, codes and names of dimensions only, never values of a claim. */
    private static String describe(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        List<String> parts = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            parts.add(columns.getColumnLabel(i) + "=" + row.getString(i));
        }
        return String.join(", ", parts);
    }
}
