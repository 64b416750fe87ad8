package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.sql.FourRuns;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says and how it ends; what is in its files is tested in room export. */
@Tag("database")
class ExportCommandTest {

    private static TestDatabase database;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeAll
    static void analyst() throws SQLException, IOException {
        TestDatabase owned = FourRuns.database();
        Rows.execute(owned, "drop role if exists claims_test_analyst");
        Rows.execute(owned, "create role claims_test_analyst login password 'secret' in role benchmark_reader");
        database = new TestDatabase(owned.url(), "claims_test_analyst", "secret");
    }

    @BeforeEach
    void openShell() {
        shell = on(database);
    }

    @Test
    void anAnalystsRightsAreEnoughAndTheFileIsCalledAsTheView() {
        assertThat(shell.call("export", "by_payer", "--format", "xlsx"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).isEqualTo(folder.resolve("by_payer.xlsx") + System.lineSeparator());
        assertThat(folder.resolve("by_payer.xlsx")).isNotEmptyFile();
    }

    @Test
    void theFileMayBeNamed() {
        assertThat(shell.call("export", "benchmark.run", "--format", "CSV", "--output", "which runs.csv"))
                .as(shell.err())
                .isZero();
        assertThat(folder)
                .isDirectoryContaining("glob:**/which runs.csv")
                .isDirectoryContaining("glob:**/which runs.dictionary.csv")
                .isDirectoryContaining("glob:**/which runs.about.md");
    }

    @Test
    void allViewsGoIntoOneFolder() throws IOException {
        assertThat(shell.call("export", "--all", "--format", "csv", "--output", "figures"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("--all: expected a folder that is there, found none at ");
        Files.createDirectory(folder.resolve("figures"));
        assertThat(shell.call("export", "--all", "--format", "csv", "--output", "figures"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out().lines().filter(line -> line.endsWith(".about.md")))
                .hasSize(shell.out().lines().toList().size() / 3)
                .hasSizeGreaterThan(20);
    }

    @Test
    void whatIsNotExportedIsToldWithWhatToDo() {
        assertThat(shell.call("export", "claims.line", "--format", "csv")).isEqualTo(2);
        assertThat(shell.err())
                .startsWith("claims.line: expected a view of schema benchmark, one of by_diagnosis_group");
        assertThat(shell.call("export", "cell", "--format", "csv", "--edition", "q9"))
                .isEqualTo(3);
        assertThat(shell.err()).contains("edition q9: expected runs, found none; 'editions' lists what there is");
        assertThat(shell.call("export", "cell", "--format", "pdf")).isEqualTo(2);
        assertThat(shell.call("export", "cell", "--all", "--format", "csv")).isEqualTo(2);
        assertThat(shell.call("export", "--format", "csv")).isEqualTo(2);
        assertThat(shell.call("export", "run", "--format", "csv", "--output", "no/such/folder/run.csv"))
                .isEqualTo(2);
        assertThat(shell.err()).contains("cannot be written (NoSuchFileException)");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void nothingIsReplacedUnlessForced() {
        assertThat(shell.call("export", "run", "--format", "csv")).isZero();
        assertThat(shell.call("export", "run", "--format", "csv")).isEqualTo(2);
        assertThat(shell.err()).contains("run.csv is there already; --force replaces it");
        assertThat(shell.call("export", "run", "--format", "csv", "--force")).isZero();
    }

    @Test
    void beforeTheFirstRunThereIsTheDictionaryAlone() {
        Shell early = on(TestDatabase.migrated());
        assertThat(early.call("export", "data_dictionary", "--format", "xlsx"))
                .as(early.err())
                .isZero();
        assertThat(early.call("export", "cell", "--format", "xlsx")).isEqualTo(3);
        Shell never = on(TestDatabase.fresh());
        assertThat(never.call("export", "cell", "--format", "csv")).isEqualTo(4);
        assertThat(never.err()).contains("call 'run' first");
    }

    private Shell on(TestDatabase database) {
        return new Shell(folder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", database.url())
                .with("SPRING_DATASOURCE_USERNAME", database.user())
                .with("SPRING_DATASOURCE_PASSWORD", database.password());
    }
}
