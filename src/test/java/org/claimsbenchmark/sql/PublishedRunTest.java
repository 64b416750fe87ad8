package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Analysts see the latest published run of each edition: run 2 of main and run 4 of its own. */
@Tag("database")
class PublishedRunTest {

    private static Connection connection;

    @BeforeAll
    static void fourRuns() throws SQLException, IOException {
        connection = FourRuns.database().connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @TestFactory
    Stream<DynamicTest> everyViewOfFiguresShowsTheLatestPublishedRunsOnly() throws SQLException {
        List<String> views = FourRuns.column(
                connection,
                "select distinct view_name from benchmark.data_dictionary where column_name = 'run_id'"
                        + " and view_name not in ('run', 'receipt', 'withdrawn_extract')");
        assertThat(views).contains("cell", "by_payer", "extract", "reference_discrepancy");
        return views.stream()
                .map(view -> dynamicTest(
                        view,
                        () -> assertThat(FourRuns.column(
                                        connection,
                                        "select distinct edition || ' ' || run_id from benchmark." + view
                                                + " order by 1"))
                                .containsExactly("main 2", "what-if 4")));
    }

    @Test
    void theViewOfRunsTellsTheLatestFromTheSupersededAndHidesTheUnpublished() throws SQLException {
        assertThat(FourRuns.column(connection, "select run_id || ' ' || is_latest from benchmark.run order by run_id"))
                .containsExactly("1 false", "2 true", "4 true");
    }

    @Test
    void theDiscrepanciesAreThoseOfTheTablesThatJudgedTheRun() throws SQLException {
        assertThat(FourRuns.column(
                        connection,
                        "select edition || ': ' || source from benchmark.reference_discrepancy order by edition"))
                .containsExactly("main: invented by tables-2", "what-if: invented by tables-1");
    }

    @Test
    void aPublicationShowsItsFiguresAtOnceAndOnlyWhenItCommits() throws SQLException, IOException {
        TestDatabase database = FourRuns.database();
        try (Connection publisher = database.connect();
                Connection analyst = database.connect();
                Statement publication = publisher.createStatement()) {
            String latest = "select distinct run_id from benchmark.cell where edition = 'main'";
            publisher.setAutoCommit(false);
            publication.execute("update claims.run set status = 'superseded' where run_id = 2");
            publication.execute("update claims.run set status = 'published', published_at = now() where run_id = 3");
            assertThat(FourRuns.column(analyst, latest)).containsExactly("2");
            publisher.commit();
            assertThat(FourRuns.column(analyst, latest)).containsExactly("3");
        }
    }
}
