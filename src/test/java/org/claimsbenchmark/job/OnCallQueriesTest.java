package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of {@code sql/README.md} for a run that goes on, asked of one that stands still in its load. */
@Tag("database")
class OnCallQueriesTest {

    private static final Pattern SQL_BLOCK = Pattern.compile("(?ms)^(\\S[^\\n]*)\\n\\n```sql\\n(.*?);\\n```$");

    @TempDir
    private Path folder;

    @Test
    void theyTellWhatRunsInWhichStepUnderWhoseLockHowFarAndWhatItWaitsFor() throws IOException {
        TestDatabase database = TestDatabase.migrated();
        Path extract = Extracts.write(folder, "a.csv", Extracts.lines(1, 20));
        try (Gate gate = Gate.before(database, "insert", "claims.line", "true");
                Program run = Program.start(database, "run", "--edition", "what-if", extract.toString())) {
            gate.awaitWaiting(1);

            assertThat(ask(database, "What is running"))
                    .extracting(row -> row.get("step_name"))
                    .containsExactly("loadLines", "loadPortion:portion-0");
            assertThat(ask(database, "What is running").get(0)).containsEntry("edition", "what-if");
            assertThat(ask(database, "Who holds the lock"))
                    .extracting(row -> row.get("edition"))
                    .containsExactly("what-if");
            Map<String, Object> load = ask(database, "How far is the load").get(0);
            assertThat(load)
                    .containsEntry("file_name", "a.csv")
                    .containsEntry("bytes", Files.size(extract))
                    .containsEntry("ranges", 1L)
                    .containsEntry("complete", 0L);
            assertThat(ask(database, "Who waits"))
                    .hasSize(1)
                    .first()
                    .satisfies(row -> assertThat(row.get("wait_event")).isEqualTo("advisory"));
            gate.open();
            assertThat(run.exitCode()).as(run.output()).isZero();
        }
        for (String question : List.of("What is running", "Who holds the lock", "How far is the load", "Who waits")) {
            assertThat(ask(database, question)).as(question).isEmpty();
        }
        assertThat(ask(database, "How long did the steps"))
                .extracting(row -> row.get("step_name"))
                .contains("settle", "benchmark", "publish");
    }

    private static List<Map<String, Object>> ask(TestDatabase database, String question) throws IOException {
        String query = SQL_BLOCK
                .matcher(Files.readString(Path.of("sql/README.md")))
                .results()
                .filter(block -> block.group(1).startsWith(question))
                .map(block -> block.group(2))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(question));
        return Rows.of(database, query);
    }
}
