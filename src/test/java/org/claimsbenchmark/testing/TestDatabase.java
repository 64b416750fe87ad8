package org.claimsbenchmark.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.claimsbenchmark.database.ExternalDatabase;
import org.claimsbenchmark.database.SchemaMigration;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An own database for a test, on the one PostgreSQL server of this JVM. The server starts with the first database asked
 * for; {@code TestServer} says which one it is. Databases are never dropped: they go with the server.
 *
 * @param url JDBC URL, without user and password
 * @param user a superuser of the server
 * @param password of that user
 */
public record TestDatabase(String url, String user, String password) {

    private static final String LOADER = "claims_test_loader";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static String migratedTemplate;
    private static boolean loaderMade;

    /** A new database without any table. */
    public static TestDatabase fresh() {
        return create("claims_test_" + NUMBER.incrementAndGet(), "template1");
    }

    /** A new database with the project's migrations applied, copied from one that is migrated once. */
    public static synchronized TestDatabase migrated() {
        if (migratedTemplate == null) {
            String name = "claims_template_" + NUMBER.incrementAndGet(); // another one where migrating failed before
            create(name, "template1").migrate();
            migratedTemplate = name;
        }
        return create("claims_test_" + NUMBER.incrementAndGet(), migratedTemplate);
    }

    /** A new database that holds what this one holds, to which nobody may be connected now. */
    public TestDatabase copy() {
        return create("claims_test_" + NUMBER.incrementAndGet(), url.substring(url.lastIndexOf('/') + 1));
    }

    /** Applies the migrations of the class path, as the run command does. */
    public void migrate() {
        SchemaMigration.apply(ExternalDatabase.of(Map.of(
                ExternalDatabase.URL_VARIABLE,
                url,
                "SPRING_DATASOURCE_USERNAME",
                user,
                "SPRING_DATASOURCE_PASSWORD",
                password)));
    }

    /** Whether its schemas are there; only this program's migrations make them, and all of them. */
    boolean isMigrated() {
        return (Boolean) Rows.single(this, "select to_regclass('claims.line') is not null");
    }

    /**
     * The same database for the login that its runs use: where it is migrated, a member of benchmark_loader and of nothing
     * else; where it is not, the superuser, who migrates. A test that names another user or server means that.
     */
    public TestDatabase loader() {
        TestServer server = TestServer.running();
        boolean ofTheServer =
                user.equals(server.user()) && url.startsWith(server.database("").url());
        if (!ofTheServer || !isMigrated()) {
            return this;
        }
        makeLoader();
        return new TestDatabase(url, LOADER, LOADER);
    }

    /** A data source that opens a new connection each time. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** A new connection in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static synchronized void makeLoader() {
        if (!loaderMade) {
            Rows.execute(
                    TestServer.running().database("postgres"),
                    "create role " + LOADER + " login password '" + LOADER + "' in role benchmark_loader");
            loaderMade = true;
        }
    }

    private static TestDatabase create(String name, String template) {
        TestServer server = TestServer.running();
        try (Connection connection = server.database("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + name + " on " + server.name(), e);
        }
        return server.database(name);
    }
}
