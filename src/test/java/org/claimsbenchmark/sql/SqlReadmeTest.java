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
