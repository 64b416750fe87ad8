package org.claimsbenchmark.comparison;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.claimsbenchmark.embedded.EmbeddedDatabase;

/** What the peers that work in PostgreSQL share: connections to schema {@code peer}, reference tables, the cells. */
final class PostgresWork {

    private static final List<String> REFERENCE_TABLES = List.of(
            "payer_alias",
            "line_of_business_alias",
            "place_of_service",
            "taxonomy",
            "taxonomy_family",
            "cms_specialty",
            "medicare_amount");

    private final EmbeddedDatabase database;

    PostgresWork(EmbeddedDatabase database) {
        this.database = database;
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.username(), database.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = peer");
        }
        return connection;
    }

    /** Connections to schema {@code peer}, pooled as in any application. */
    DataSource pool() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.username());
        settings.setPassword(database.password());
        settings.setSchema("peer");
        settings.setMaximumPoolSize(4);
        return new HikariDataSource(settings);
    }

    /** Values for {@code reference.sql}: the file of each table. */
    Map<String, String> referenceFiles(Path folder) {
        Map<String, String> files = new HashMap<>();
        for (String table : REFERENCE_TABLES) {
            files.put(
                    table,
                    SqlScript.literal(
                            folder.toAbsolutePath().resolve(table + ".csv").toString()));
        }
        return files;
    }

    /** Fills table {@code cell} from {@code index_line}, one statement a set, one connection a core. */
    void computeCells() throws SQLException, InterruptedException {
        Queue<String> statements =
                new ConcurrentLinkedQueue<>(CellStatements.ofPostgres().oneASet());
        int connections = Runtime.getRuntime().availableProcessors();
        ExecutorService workers = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Void>> work = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                work.add(workers.submit(executing(statements)));
            }
            for (Future<Void> each : work) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("the cells could not be computed", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Callable<Void> executing(Queue<String> statements) {
        return () -> {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                for (String sql = statements.poll(); sql != null; sql = statements.poll()) {
                    statement.execute(sql);
                }
            }
            return null;
        };
    }
}
