package org.claimsbenchmark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ExternalDatabaseTest {

    private static final String ROLE = "checked_loader";
    private static final String PASSWORD = "hush-hush";

    private TestDatabase database;

    @BeforeAll
    static void makeRole() throws SQLException {
        execute(TestDatabase.fresh(), "create role " + ROLE + " login password '" + PASSWORD + "'");
    }

    @AfterAll
    static void lockRole() throws SQLException {
        execute(TestDatabase.fresh(), "alter role " + ROLE + " nologin");
    }

    @BeforeEach
    void makeDatabase() {
        database = TestDatabase.fresh();
    }

    @Test
    void anEmptyDatabaseOfASuperuserIsUsable() {
        assertThat(external(database.user(), database.password()).requireUsableForRun())
                .isEmpty();
    }

    @Test
    void aRoleThatMayCreateSchemasNeedsNothingElse() throws SQLException {
        grantCreate();
        assertThatNoException().isThrownBy(loader()::requireUsableForRun);
    }

    @Test
    void aRoleWithoutRightsIsToldEverySchemaItMayNotCreate() {
        assertNotUsable()
                .withMessageContaining("missing schemas batch, benchmark, claims, flyway, published, reference")
                .withMessageContaining("grant create on database")
                .withMessageContaining("to " + ROLE);
    }

    @Test
    void aRoleWithHalfTheRightsIsToldTheOtherHalf() throws SQLException {
        for (String schema : new String[] {"batch", "benchmark", "flyway", "published", "reference"}) {
            execute(database, "create schema " + schema + " authorization " + ROLE);
        }
        execute(database, "create schema claims", "create table published.cell (a int)");
        assertNotUsable()
                .withMessageContaining("schema claims belongs to another role")
                .withMessageContaining("alter schema claims owner to " + ROLE)
                .withMessageContaining("In schema published these belong to another role: cell")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("may not create"));
    }

    @Test
    void aReadOnlyDatabaseIsNamedAsOne() throws SQLException {
        grantCreate();
        execute(
                database,
                "do $$ begin execute format('alter database %I set default_transaction_read_only = on',"
                        + " current_database()); end $$");
        assertNotUsable().withMessageContaining("default_transaction_read_only is on");
    }

    @Test
    void aDatabaseThatIsNotUtf8IsNamedAsOne() throws SQLException {
        execute(database, "create database latin_claims template template0 encoding 'LATIN1' locale 'C'");
        String url = database.url().replaceFirst("/[^/]*$", "/latin_claims");
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(named(url, database.user(), database.password())::requireUsableForRun)
                .withMessageContaining("as LATIN1; expected UTF8");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamedWithHostAndPort() throws IOException {
        int port = unusedPort();
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(
                        named("jdbc:postgresql://127.0.0.1:" + port + "/claims", ROLE, PASSWORD)::requireUsableForRun)
                .withMessageContaining("database claims on 127.0.0.1, port " + port)
                .withMessageContaining("check that the server runs")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(PASSWORD));
    }

    @Test
    void aMissingDatabaseIsNamed() {
        String url = database.url().replaceFirst("/[^/]*$", "/not_there");
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(named(url, database.user(), database.password())::requireUsableForRun)
                .withMessageContaining("create the database");
    }

    @Test
    void serversBefore14AreRefusedAndLaterThan18WarnedOf() {
        assertThat(ExternalCheck.ofVersion(13).faults()).hasSize(1);
        for (int version = 14; version <= 18; version++) {
            assertThat(ExternalCheck.ofVersion(version).faults()).isEmpty();
            assertThat(ExternalCheck.ofVersion(version).warnings()).isEmpty();
        }
        assertThat(ExternalCheck.ofVersion(19).faults()).isEmpty();
        assertThat(ExternalCheck.ofVersion(19).warnings()).hasSize(1);
    }

    @Test
    void aPasswordInsideTheUrlIsTakenOutOfIt() {
        ExternalDatabase external =
                named("jdbc:postgresql://db.example:5433/claims?user=loader&ssl=true&password=hush%26hush", null, null);
        assertThat(external.url())
                .startsWith("jdbc:postgresql://db.example:5433/claims?ssl=true&")
                .doesNotContain("hush", "loader");
        assertThat(external.description()).isEqualTo("database claims on db.example, port 5433");
        assertThat(external.username()).isEqualTo("loader");
        assertThat(external.password()).isEqualTo("hush&hush");
    }

    @Test
    void noUrlBringsRowValuesIntoErrorMessages() throws SQLException {
        ExternalDatabase external =
                named(database.url() + "?logServerErrorDetail=true", database.user(), database.password());
        execute(database, "create table person (name text primary key)", "insert into person values ('Q. Secret')");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    try (Connection connection = external.connect();
                            Statement statement = connection.createStatement()) {
                        statement.execute("insert into person values ('Q. Secret')");
                    }
                })
                .withMessageContaining("person_pkey")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Secret"));
    }

    @Test
    void anAddressOfAnotherKindIsRefusedWithoutRepeatingIt() {
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> named("jdbc:oracle:thin:scott/tiger@db:1521", null, null))
                .withMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("tiger"));
    }

    private org.assertj.core.api.ThrowableAssertAlternative<DatabaseNotUsable> assertNotUsable() {
        return assertThatExceptionOfType(DatabaseNotUsable.class).isThrownBy(loader()::requireUsableForRun);
    }

    private ExternalDatabase loader() {
        return external(ROLE, PASSWORD);
    }

    private ExternalDatabase external(String username, String password) {
        return named(database.url(), username, password);
    }

    private static ExternalDatabase named(String url, String username, String password) {
        return ExternalDatabase.of(
                username == null
                        ? Map.of("SPRING_DATASOURCE_URL", url)
                        : Map.of(
                                "SPRING_DATASOURCE_URL", url,
                                "SPRING_DATASOURCE_USERNAME", username,
                                "SPRING_DATASOURCE_PASSWORD", password));
    }

    private void grantCreate() throws SQLException {
        execute(
                database,
                "do $$ begin execute format('grant create on database %I to " + ROLE
                        + "', current_database()); end $$");
    }

    private static void execute(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
