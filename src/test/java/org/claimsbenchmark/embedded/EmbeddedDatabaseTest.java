package org.claimsbenchmark.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import org.claimsbenchmark.database.Connections;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded server is, once it is up. */
@Tag("any-server")
class EmbeddedDatabaseTest {

    @TempDir
    static Path workingFolder;

    private static EmbeddedHome embeddedHome;
    private static Path home;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void open() throws IOException {
        embeddedHome = EmbeddedHome.in(workingFolder);
        home = embeddedHome.path();
        database = EmbeddedDatabase.open(home, OptionalInt.empty());
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        embeddedHome.close();
    }

    @Test
    void keepsWhatIsCommittedAndListensOnLoopbackOnly() throws SQLException {
        assertThat(value(database, "show fsync")).isEqualTo("on");
        assertThat(value(database, "show synchronous_commit")).isEqualTo("on");
        assertThat(value(database, "show full_page_writes")).isEqualTo("on");
        assertThat(value(database, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(value(database, "show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void onlyTheOwnerReadsThePasswordAndNobodyConnectsWithoutIt() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(database.passwordFile())))
                .isEqualTo("rw-------");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Connections.open(database.url(), database.username(), "a guess"))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void onlyTheGeneratedPasswordIsQuicklyTried() throws SQLException {
        execute(database, "create role maria login password 'one that she can keep in mind'");
        String rounds = "select substring(rolpassword from '^SCRAM-SHA-256\\$(\\d+):') from pg_authid where rolname = ";
        assertThat(value(database, rounds + "'" + database.username() + "'")).isEqualTo("1");
        assertThat(value(database, rounds + "'maria'")).isEqualTo("4096");
    }

    @Test
    void theServersLogRepeatsNoValueOfAFailedStatement() throws IOException, SQLException {
        execute(database, "create table person (name text primary key)");
        execute(database, "insert into person values ('Q. Secret')");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(database, "insert into person values ('Q. Secret')"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Secret"));
        assertThat(Files.readString(home.resolve("postgresql.log"))).doesNotContain("Secret");
    }

    @Test
    void aRunningServerKeepsItsPort() {
        int other = database.port() == 65000 ? 65001 : 65000;
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> EmbeddedDatabase.open(home, OptionalInt.of(other)))
                .withMessageContaining("runs already, on port " + database.port());
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Database database, String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
