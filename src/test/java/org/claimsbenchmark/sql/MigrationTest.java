package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The migrations apply wherever the job may be started: again, at the same time, and with half the rights. */
@Tag("database")
class MigrationTest {

    private static final String VIEWS =
            "select table_name from information_schema.views where table_schema = 'benchmark' order by 1";

    @Test
    void aSecondMigrationOfTheSameDatabaseChangesNothing() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        database.migrate();
        List<String> history = history(database);
        database.migrate();
        assertThat(history(database)).isEqualTo(history).isNotEmpty();
    }

    @Test
    void severalJobsMayMigrateAtTheSameTime() throws SQLException, InterruptedException, ExecutionException {
        TestDatabase database = TestDatabase.migrated();
        ExecutorService jobs = Executors.newFixedThreadPool(4);
        try {
            Callable<Void> migration = () -> {
                database.migrate();
                return null;
            };
            for (Future<Void> job :
                    jobs.invokeAll(Stream.generate(() -> migration).limit(12).toList())) {
                job.get();
            }
        } finally {
            jobs.shutdownNow();
        }
        try (Connection connection = database.connect()) {
            assertThat(readableViews(connection)).isEqualTo(FourRuns.column(connection, VIEWS));
        }
    }

    @Test
    void aViewThatRunsAgainKeepsTheReadersRights() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            List<String> before = readableViews(connection);
            // what Flyway sees when the file of a view has changed
            statement.execute("update flyway.flyway_schema_history set checksum = 0 where version is null");
            database.migrate();
            assertThat(readableViews(connection)).isEqualTo(before).isNotEmpty();
        }
    }

    @Test
    void aDatabaseOwnerWhoMayNotCreateRolesMigratesAndTheReadersFollowOnceTheirRoleExists()
            throws IOException, SQLException {
        // a server of its own: on the shared one the role exists already
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                Connection administrator = server.getPostgresDatabase().getConnection();
                Statement statement = administrator.createStatement()) {
            statement.execute("create role job login password 'job' nosuperuser nocreaterole");
            statement.execute("create database claims owner job");
            TestDatabase database =
                    new TestDatabase("jdbc:postgresql://localhost:" + server.getPort() + "/claims", "job", "job");
            database.migrate();
            try (Connection connection = database.connect()) {
                assertThat(FourRuns.column(
                                connection, "select rolname from pg_roles where rolname = 'benchmark_reader'"))
                        .isEmpty();
                statement.execute("create role benchmark_reader nologin");
                database.migrate();
                assertThat(readableViews(connection)).isEqualTo(FourRuns.column(connection, VIEWS));
            }
        }
    }

    private static List<String> history(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return FourRuns.column(
                    connection,
                    "select installed_rank || ' ' || script || ' ' || success from flyway.flyway_schema_history order by installed_rank");
        }
    }

    private static List<String> readableViews(Connection connection) throws SQLException {
        return FourRuns.column(
                connection,
                "select table_name from information_schema.views where table_schema = 'benchmark'"
                        + " and has_table_privilege('benchmark_reader', format('%I.%I', table_schema, table_name), 'select')"
                        + " order by 1");
    }
}
