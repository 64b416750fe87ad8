package org.claimsbenchmark.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that another version of the program has been at is not touched. */
@Tag("database")
class SchemaMigrationTest {

    private static final String HISTORY = "select * from flyway.flyway_schema_history order by installed_rank";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a newer program was here
                "insert into flyway.flyway_schema_history (installed_rank, version, description, type, script,"
                        + " installed_by, execution_time, success)"
                        + " values (1000, '999', 'newer', 'SQL', 'V999__newer.sql', 'someone', 1, true)",
                // a script was changed after it was applied
                "update flyway.flyway_schema_history set checksum = 0 where version = '002'"
            })
    void tablesOfAnotherVersionAreRefused(String trace) {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, trace);
        Object before = Rows.of(database, HISTORY);
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> SchemaMigration.apply(named(database)))
                .withMessageContaining("cannot be migrated")
                .withMessageContaining("use the version of the program that the database was last used with");
        assertThat(Rows.of(database, HISTORY)).isEqualTo(before);
    }

    @Test
    void whatStandsInTheWayOfAScriptIsNamed() {
        TestDatabase database = TestDatabase.fresh();
        Rows.execute(database, "create schema claims; create table claims.line (a int)");
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> SchemaMigration.apply(named(database)))
                .withMessageContaining("cannot be prepared")
                .withMessageContaining("already exists")
                .withMessageContaining("take away what the message names");
        assertThat(Rows.of(database, "select nspname from pg_namespace where nspname = 'published'"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # an older program was here
            delete from flyway.flyway_schema_history where version = '012' | V012
            # a newer one was
            update flyway.flyway_schema_history set version = '999' where version = '012' | V999
            # the file of a view was changed after it was applied
            update flyway.flyway_schema_history set checksum = 0 where description = 'cells' | cells
            """)
    void whoMayOnlyLoadIsToldWhatDiffersAndMigratesNothing(String trace, String named) {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, trace);
        Object before = Rows.of(database, HISTORY);
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(() -> SchemaMigration.prepare(named(database.loader())))
                .withMessageContaining("is not at the version of this program")
                .withMessageContaining(named)
                .withMessageContaining("have the owner of the tables call 'migrate'");
        assertThat(Rows.of(database, HISTORY)).isEqualTo(before);
    }

    @Test
    void whoMayOnlyLoadFindsAMigratedDatabaseReadyAndAnEmptyOneNot() {
        TestDatabase loader = TestDatabase.migrated().loader();
        assertThatNoException().isThrownBy(named(loader)::requireUsableForRun);
        assertThatNoException().isThrownBy(() -> SchemaMigration.prepare(named(loader)));

        String empty = TestDatabase.fresh().url();
        assertThatExceptionOfType(DatabaseNotUsable.class)
                .isThrownBy(
                        () -> SchemaMigration.prepare(named(new TestDatabase(empty, loader.user(), loader.password()))))
                .withMessageContaining("have the owner of the tables call 'migrate'");
    }

    @Test
    void aHistoryThatAgreesInEveryScriptAsksForNoMigration() {
        assertThat(isKnownToBeApplied(TestDatabase.migrated())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from flyway.flyway_schema_history where version = '012'",
                "update flyway.flyway_schema_history set version = '999' where version = '012'",
                "update flyway.flyway_schema_history set checksum = 0 where description = 'cells'",
                "update flyway.flyway_schema_history set checksum = null where version = '012'",
                "update flyway.flyway_schema_history set success = false where description = 'cells'",
                "update flyway.flyway_schema_history set type = 'DELETE' where version = '012'",
                "insert into flyway.flyway_schema_history (installed_rank, version, description, type, script,"
                        + " checksum, installed_by, execution_time, success)"
                        + " values (1000, '999', 'newer', 'SQL', 'V999__newer.sql', 1, 'someone', 1, true)",
                "drop schema flyway cascade"
            })
    void anyOtherHistoryIsLeftToFlyway(String trace) {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, trace);
        assertThat(isKnownToBeApplied(database)).isFalse();
    }

    @Test
    void whatARoleLacksIsGrantedAlsoWhereThereIsNothingToMigrate() {
        TestDatabase database = TestDatabase.migrated();
        Rows.execute(database, "revoke select on benchmark.cell from benchmark_reader");
        SchemaMigration.prepare(named(database));
        assertThat(Rows.of(database, "select has_table_privilege('benchmark_reader', 'benchmark.cell', 'select')"))
                .isEqualTo(Rows.of(database, "select true as has_table_privilege"));
    }

    private static boolean isKnownToBeApplied(TestDatabase database) {
        try (Connection connection = database.connect()) {
            return AppliedScripts.areThoseOf(PackedScripts.ofThisProgram(), connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ExternalDatabase named(TestDatabase database) {
        return ExternalDatabase.of(Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password()));
    }
}
