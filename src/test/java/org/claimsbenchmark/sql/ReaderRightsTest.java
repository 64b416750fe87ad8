package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An analyst reads schema benchmark, all of it, and nothing else. */
@Tag("database")
class ReaderRightsTest {

    private static Connection analyst;
    private static List<String> views;
    private static List<String> innerTables;

    @BeforeAll
    static void becomeAnAnalyst() throws SQLException, IOException {
        analyst = FourRuns.database().connect();
        views = FourRuns.column(
                analyst,
                "select oid::regclass from pg_class where relnamespace = 'benchmark'::regnamespace order by 1");
        innerTables = FourRuns.column(
                analyst,
                "select oid::regclass from pg_class where relkind in ('r', 'v') and relnamespace::regnamespace::text"
                        + " in ('batch', 'claims', 'reference', 'published', 'flyway') order by 1");
        try (Statement statement = analyst.createStatement()) {
            statement.execute("set role benchmark_reader");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        analyst.close();
    }

    @TestFactory
    Stream<DynamicTest> everyViewHasRowsForAnAnalyst() {
        assertThat(views).contains("benchmark.cell", "benchmark.data_dictionary");
        return views.stream()
                .map(view -> dynamicTest(
                        view,
                        () -> assertThat(FourRuns.column(analyst, "select 1 from " + view + " limit 1"))
                                .isNotEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> noTableBehindTheViewsIsReadable() {
        assertThat(innerTables).contains("claims.line", "published.cell", "batch.batch_job_execution");
        return innerTables.stream()
                .map(table -> dynamicTest(table, () -> assertDenied(() -> execute("select 1 from " + table))));
    }

    @Test
    void aViewIsNotWritable() {
        assertDenied(() -> execute("delete from benchmark.run"));
        assertDenied(() -> execute("insert into benchmark.rule values ('payer', 'MINE', 'mine')"));
    }

    @Test
    void theSchemaTakesNoObjectOfAnAnalyst() {
        assertDenied(() -> execute("create view benchmark.mine as select 1"));
    }

    private static void assertDenied(ThrowingCallable statement) {
        assertThatThrownBy(statement)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
    }

    private static void execute(String sql) throws SQLException {
        try (Statement statement = analyst.createStatement()) {
            statement.execute(sql);
        }
    }
}
