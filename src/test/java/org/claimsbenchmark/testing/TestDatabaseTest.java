package org.claimsbenchmark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class TestDatabaseTest {

    @Test
    void aFreshDatabaseHasNoTableOfTheProject() throws SQLException {
        assertThat(value(TestDatabase.fresh(), "select to_regclass('claims.line')"))
                .isNull();
    }

    @Test
    void aMigratedDatabaseHasTheTablesAndTheMigrationHistory() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        assertThat(value(database, "select count(*) from claims.line")).isEqualTo("0");
        assertThat(value(database, "select bool_and(success) from flyway.flyway_schema_history"))
                .isEqualTo("t");
    }

    @Test
    void noDatabaseSeesTheRowsOfAnother() throws SQLException {
        TestDatabase first = TestDatabase.migrated();
        try (Connection connection = first.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into claims.pseudonym_key (fingerprint) values ('of the first database')");
        }
        TestDatabase second = TestDatabase.migrated();
        assertThat(value(first, "select count(*) from claims.pseudonym_key")).isEqualTo("1");
        assertThat(value(second, "select count(*) from claims.pseudonym_key")).isEqualTo("0");
    }

    private static String value(TestDatabase database, String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
