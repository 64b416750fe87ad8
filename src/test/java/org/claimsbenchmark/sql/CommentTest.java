package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Everything in the project's schemas says what it holds. */
@Tag("database")
class CommentTest {

    private static final String OURS = "('batch', 'claims', 'reference', 'published', 'benchmark')";

    private static Connection connection;

    @BeforeAll
    static void migrate() throws SQLException {
        connection = TestDatabase.migrated().connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void everySchemaHasAPurpose() throws SQLException {
        assertThat(column("select nspname from pg_namespace where nspname in " + OURS))
                .hasSize(5);
        assertThat(column("select nspname from pg_namespace where nspname in " + OURS
                        + " and obj_description(oid, 'pg_namespace') is null"))
                .isEmpty();
    }

    @Test
    void everyTableViewAndSequenceHasAPurpose() throws SQLException {
        assertThat(
                        column(
                                "select oid::regclass from pg_class where relnamespace::regnamespace::text in " + OURS
                                        + " and relkind in ('r', 'p', 'v', 'm', 'S') and obj_description(oid, 'pg_class') is null order by 1"))
                .isEmpty();
    }

    @Test
    void everyColumnOfATableOrViewHasAPurpose() throws SQLException {
        assertThat(column("select c.oid::regclass || '.' || a.attname from pg_class c"
                        + " join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + " where c.relnamespace::regnamespace::text in " + OURS
                        + " and c.relkind in ('r', 'p', 'v', 'm')"
                        + " and col_description(c.oid, a.attnum) is null order by 1"))
                .isEmpty();
    }

    @Test
    void everyFunctionHasAPurpose() throws SQLException {
        assertThat(column("select oid::regprocedure from pg_proc where pronamespace::regnamespace::text in " + OURS
                        + " and obj_description(oid, 'pg_proc') is null"))
                .isEmpty();
    }

    @Test
    void noColumnOfAViewIsExplainedByItsNameAlone() throws SQLException {
        assertThat(column("select view_name || '.' || column_name from benchmark.data_dictionary"
                        + " where position > 0 and (length(meaning) < 12 or meaning !~ '\\.$')"))
                .isEmpty();
    }

    @Test
    void theDataDictionaryHoldsEveryColumnOfEveryViewInOrder() throws SQLException {
        List<String> expected = column(
                "select table_name || ' ' || ordinal_position || ' ' || column_name"
                        + " from information_schema.columns where table_schema = 'benchmark' order by table_name, ordinal_position");
        assertThat(column("select view_name || ' ' || position || ' ' || column_name from benchmark.data_dictionary"
                        + " where position > 0 order by view_name, position"))
                .isEqualTo(expected)
                .contains("cell 1 edition", "data_dictionary 1 view_name");
        assertThat(column("select view_name from benchmark.data_dictionary where position = 0 and meaning is not null"))
                .hasSameElementsAs(
                        column("select table_name from information_schema.tables where table_schema = 'benchmark'"));
    }

    @Test
    void everyNumberThatMeasuresSaysWhatItIsIn() throws SQLException {
        assertThat(column("select view_name || '.' || column_name || ': ' || meaning from benchmark.data_dictionary"
                        + " where data_type ~ '^(numeric|bigint|integer|smallint|double|real)' and unit is null"
                        + " and column_name !~ '(_id|^position)$' order by 1"))
                .as("numbers whose comments name neither dollars, a ratio or share, nor days or months, and whose names"
                        + " do not say what they count")
                .isEmpty();
        assertThat(column("select distinct unit from benchmark.data_dictionary where unit is not null order by 1"))
                .contains(
                        "claims",
                        "dollars",
                        "lines",
                        "patients",
                        "patient-days",
                        "providers",
                        "ratio",
                        "records",
                        "units")
                .allMatch(unit -> unit.matches("[a-z-]+"));
    }

    @Test
    void everyMeasureThatMayBeHiddenSaysSo() throws SQLException {
        assertThat(column("select view_name || '.' || column_name from benchmark.data_dictionary d"
                        + " where unit is not null and when_null is null"
                        + " and exists (select from benchmark.data_dictionary s"
                        + "   where s.view_name = d.view_name and s.column_name = 'suppressed') order by 1"))
                .isEmpty();
    }

    @Test
    void theDictionaryOfWordsSaysEachWordOnce() throws SQLException {
        assertThat(column("select name from benchmark.definition"))
                .doesNotHaveDuplicates()
                .contains("priced", "denied", "percentile", "suppressed", "final action", "Not in input");
    }

    private static List<String> column(String query) throws SQLException {
        return FourRuns.column(connection, query);
    }
}
