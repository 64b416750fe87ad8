package org.claimsbenchmark.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every query of sql/README.md answers: the analysts' with their rights alone, the on-call ones with the job's. */
@Tag("database")
class SqlReadmeTest {

    private static final Pattern SQL_BLOCK = Pattern.compile("(?ms)^```sql\\n(.*?);\\n```$");
    private static final String ON_CALL = "\n## On call\n";
    private static final String RUNNING = "\n## While a run goes on\n";

    private static String readme;
    private static Connection connection;

    @BeforeAll
    static void fourRuns() throws SQLException, IOException {
        readme = Files.readString(Path.of("sql", "README.md"));
        connection = FourRuns.database().connect();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @TestFactory
    Stream<DynamicTest> theAnalystsQuestionsAnswerWithTheReadersRights() {
        List<String> questions = queries(readme.substring(0, readme.indexOf(ON_CALL)));
        assertThat(questions).hasSizeGreaterThanOrEqualTo(5);
        return questions.stream().map(query -> answers("benchmark_reader", query));
    }

    @Test
    void theFirstTenQuestionsAreNumberedAndEachHasItsQuery() {
        String ten = readme.substring(readme.indexOf("\n## The ten questions"), readme.indexOf("\n## More ready"));
        assertThat(queries(ten)).hasSize(10);
        assertThat(Pattern.compile("(?m)^(\\d+)\\\\\\. ")
                        .matcher(ten)
                        .results()
                        .map(number -> Integer.valueOf(number.group(1))))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void aQuarterWithoutARowIsZeroOrSuppressedAndWhatIsNotShownIsTold() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set role none");
        }
        List<String> asked = queries(readme);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into published.cell (run_id, fee_basis, payer, line_of_business, site_of_service,"
                    + " modifier_use, diagnosis_group, specialty, state, period, period_start, line_count, patient_count,"
                    + " suppressed) values (2, 'Professional, facility', 'All', 'All', 'All', 'All', 'All', 'All', 'All',"
                    + " 'quarter', '2024-10-01', 20, 20, false)");
            statement.execute("delete from published.cell where payer = 'Aetna' and site_of_service <> 'All'");
            assertThat(FourRuns.column(
                            connection,
                            "select fee_basis || ' ' || quarter from (" + asked.get(5)
                                    + ") as q where note is not null"))
                    .contains("Professional, facility 2025-01-01")
                    .doesNotContain("Professional, facility 2025-04-01");
            assertThat(FourRuns.column(
                            connection, "select payer || ' ' || line_count from (" + asked.get(0) + ") as q"))
                    .containsExactly("(not shown: suppressed) 42");
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @TestFactory
    Stream<DynamicTest> theOnCallQuestionsAnswer() {
        List<String> questions = queries(readme.substring(readme.indexOf(ON_CALL), readme.indexOf(RUNNING)));
        assertThat(questions).hasSizeGreaterThanOrEqualTo(3);
        return questions.stream().map(query -> answers("none", query));
    }

    private static List<String> queries(String markdown) {
        return SQL_BLOCK
                .matcher(markdown)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static DynamicTest answers(String role, String query) {
        return dynamicTest(query.lines().findFirst().orElseThrow(), () -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set role " + role);
            }
            assertThat(FourRuns.column(connection, query)).isNotEmpty();
        });
    }
}
