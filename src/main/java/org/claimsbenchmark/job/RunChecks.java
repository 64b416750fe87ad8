package org.claimsbenchmark.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Runs every query of {@code sql/checks} for one run: each returns no row when the figures hold together. */
final class RunChecks {

    private static final String LOCATION = "classpath*:db/checks/*.sql";

    /**
     * For as long as the transaction: whatever the planner knows of tables that were just filled, it must neither compare
     * each of a million lines with each other nor read those of other runs, and groups by ten columns are found sooner by a hash
     * than by a sort; the other cores have checks of their own.
     */
    private static final String SETTINGS = """
            set local enable_nestloop = off;
            set local enable_seqscan = off;
            set local enable_sort = off;
            set local max_parallel_workers_per_gather = 0;
            set local work_mem = '128MB'
            """;

    private RunChecks() {}

    /**
     * Each check is a transaction of its own, which sees what the steps before have committed; the edition is locked.
     *
     * @param threads checks that run at a time
     * @throws CheckFailed naming every check that returned rows, with the first row of each
     */
    static void verify(TransactionalConnection connection, long runId, int threads) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Optional<String>>> running = new ArrayList<>();
            for (Resource check : checks()) {
                running.add(workers.submit(() -> failureOf(check, connection, runId)));
            }
            List<String> failures = new ArrayList<>();
            for (Future<Optional<String>> check : running) {
                check.get().ifPresent(failures::add);
            }
            if (!failures.isEmpty()) {
                throw new CheckFailed("the figures of run " + runId + " do not hold together and are not published: "
                        + String.join("; ", failures));
            }
        } catch (ExecutionException e) {
            throw WithheldFault.of("checks", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the figures were checked", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Optional<String> failureOf(Resource check, TransactionalConnection connection, long runId) {
        List<String> failure = new ArrayList<>(1);
        connection.runAlone("check " + check.getFilename(), c -> {
            try (Statement settings = c.createStatement()) {
                settings.execute(SETTINGS);
                settings.execute("set local claims_benchmark.run_id = '" + runId + "'");
            }
            try (Statement statement = c.createStatement();
                    ResultSet rows = statement.executeQuery(check.getContentAsString(StandardCharsets.UTF_8))) {
                if (rows.next()) {
                    failure.add(check.getFilename() + ": " + describe(rows));
                }
            }
        });
        return failure.stream().findFirst();
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
