package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.testing.Logins;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ReportCommandTest {

    private static TestDatabase database;
    private static TestDatabase analyst;

    @TempDir
    Path workingFolder;

    @BeforeAll
    static void publish() {
        database = TestDatabase.fresh();
        TestRun.once(
                database,
                "main",
                Path.of("input-samples", "tuva", "eleven-patients-are-shown", "eleven-patients-are-shown.csv"));
        analyst = Logins.in("benchmark_reader", database);
    }

    @Test
    void whoeverMayReadTheFiguresGetsThePageInTheFolderOfReports() throws IOException {
        Shell shell = shell();
        assertThat(shell.call("report", "--note", "for the board"))
                .as(shell.err())
                .isZero();
        Path page = workingFolder.resolve("reports/report.html");
        assertThat(shell.out().strip()).isEqualTo(page.toString());
        assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("for the board");
        try (var files = Files.list(page.getParent())) {
            assertThat(files).as("nothing unfinished is left").containsExactly(page);
        }
    }

    @Test
    void anEditionOrRunThatIsNotShownLeavesNoPage() {
        Shell shell = shell();
        assertThat(shell.call("report", "--edition", "../else")).isEqualTo(3);
        assertThat(shell.err()).contains("edition ../else: expected a publication, found none");
        assertThat(shell.call("report", "--run", "7")).isEqualTo(3);
        assertThat(shell.err()).contains("edition main shows run 1");
        assertThat(workingFolder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAUsageFault() throws IOException {
        Path file = Files.createFile(workingFolder.resolve("a-file"));
        Shell shell = shell();
        assertThat(shell.call("report", "--output", file.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("give a folder that can be written to with --output");
    }

    private Shell shell() {
        return new Shell(workingFolder, ClaimsBenchmarkApplication.class)
                .with("SPRING_DATASOURCE_URL", analyst.url())
                .with("SPRING_DATASOURCE_USERNAME", analyst.user())
                .with("SPRING_DATASOURCE_PASSWORD", analyst.password());
    }
}
