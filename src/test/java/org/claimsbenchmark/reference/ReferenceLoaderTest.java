package org.claimsbenchmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class ReferenceLoaderTest {

    private static final ReferenceTables TABLES = ReferenceTables.standard();

    private TestDatabase database;

    @BeforeEach
    void migrate() {
        database = TestDatabase.migrated();
    }

    @Test
    void everyRowOfEveryTableIsCopied() throws SQLException {
        assertThat(load(TABLES)).isTrue();

        for (ReferenceTable table : ReferenceTable.values()) {
            assertThat(column("select count(*) from reference." + table.tableName()))
                    .as(table.tableName())
                    .containsExactly(Integer.toString(TamperedTables.lines(table.fileName()) - 1));
        }
        assertThat(column("select reference_version from reference.version")).containsExactly(TABLES.version());
    }

    @Test
    void theRowsArriveWithTheirTypes() throws SQLException {
        load(TABLES);

        assertThat(column("select amount from reference.medicare_amount where year = 2025"
                        + " and total_rvu * conversion_factor between 353.22 and 353.23"))
                .containsExactly("353.22");
        assertThat(column("select printed_code from reference.diagnosis where on_card and not valid order by 1"))
                .containsExactly("M84.51XA", "M84.56XA");
        assertThat(column("select code from reference.place_of_service where code < '03' order by 1"))
                .containsExactly("01", "02");
        assertThat(column("select effective_to from reference.modifier where code = 'LT'"))
                .containsExactly((String) null);
    }

    @Test
    void loadingTheSameVersionAgainChangesNothing() throws SQLException {
        load(TABLES);
        List<String> before = column("select xmin::text || ctid::text from reference.payer_alias order by 1");

        assertThat(load(ReferenceTables.standard())).isFalse();

        assertThat(column("select xmin::text || ctid::text from reference.payer_alias order by 1"))
                .isEqualTo(before);
    }

    @Test
    void anotherVersionStandsBesideTheFirst() throws SQLException {
        ReferenceTables other = new TamperedTables()
                .replace("modifier.csv", "left side", "\"tab\tbackslash \\N newline \nend\"")
                .load();
        load(TABLES);

        assertThat(load(other)).isTrue();

        assertThat(column("select name from reference.modifier where code = 'LT' order by 1"))
                .containsExactlyInAnyOrder("left side", "tab\tbackslash \\N newline \nend");
    }

    @Test
    void theCallerEndsTheTransaction() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            assertThat(ReferenceLoader.load(connection, TABLES)).isTrue();
            connection.rollback();
        }
        assertThat(column("select count(*) from reference.version")).containsExactly("0");
        assertThat(load(TABLES)).isTrue();
    }

    @Test
    void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> ReferenceLoader.load(connection, TABLES))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit");
        }
    }

    @Test
    void everyTableAndColumnOfTheSchemaSaysWhatItIs() throws SQLException {
        assertThat(column("select c.relname || coalesce('.' || a.attname, '') from pg_class c"
                        + " left join lateral (select 0 as attnum, null as attname union all"
                        + "   select attnum, attname from pg_attribute where attrelid = c.oid and attnum > 0) a on true"
                        + " where c.relnamespace = 'reference'::regnamespace and c.relkind = 'r'"
                        + " and not exists (select from pg_description d where d.objoid = c.oid"
                        + "   and d.classoid = 'pg_class'::regclass and d.objsubid = a.attnum)"))
                .isEmpty();
    }

    private boolean load(ReferenceTables tables) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            boolean loaded = ReferenceLoader.load(connection, tables);
            connection.commit();
            return loaded;
        }
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
