package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import org.claimsbenchmark.samples.SampleGenerator;
import org.claimsbenchmark.testing.Figures;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room, under the database or under the reports: what is missing is said, and with room all goes on. */
@Tag("database")
@Tag("any-server")
class FullDiskTest {

    private static final int DATABASE_NOT_USABLE = 4;
    private static final int DISK_MEGABYTES = 300;

    @TempDir
    private Path files;

    @TempDir
    private Path workingFolder;

    @Test
    void underTheDatabaseTheRunSaysToMakeRoomAndGoesOnThen() throws IOException {
        Path extract = files.resolve("large.csv");
        SampleGenerator.main(
                new String[] {"--records", "20000", "--in-scope-share", "0.4", "--out", extract.toString()});
        Path small = Path.of("input-samples/tuva/eleven-patients-are-shown").toAbsolutePath();
        try (SmallDisk disk = SmallDisk.mountedAt(workingFolder, DISK_MEGABYTES);
                EmbeddedServer server = EmbeddedServer.in(workingFolder)) {
            assertEnds(0, "published", small);
            Map<String, String> before = figures(server);

            for (int bytesLeft : new int[] {4 << 20, 0}) {
                disk.fillLeaving(bytesLeft);
                assertEnds(DATABASE_NOT_USABLE, "make room on the disk", extract);
                disk.makeRoom();
                assertThat(figures(server)).isEqualTo(before);
            }
            assertEnds(0, "run continues", extract);
            assertThat(figures(server)).isEqualTo(figuresOfAnUndisturbedRun(small, extract));
        }
    }

    @Test
    void underANewDatabaseTheRunSaysToMakeRoomAndMakesItThen() throws IOException {
        Path small = Path.of("input-samples/tuva/eleven-patients-are-shown").toAbsolutePath();
        try (SmallDisk disk = SmallDisk.mountedAt(workingFolder, DISK_MEGABYTES);
                EmbeddedServer server = EmbeddedServer.in(workingFolder)) {
            disk.fillLeaving(12 << 20);
            assertEnds(DATABASE_NOT_USABLE, "free some space on the disk", small);
            disk.makeRoom();
            assertEnds(0, "published", small);
            assertThat(figures(server)).isEqualTo(figuresOfAnUndisturbedRun(small));
        }
    }

    @Test
    void underTheReportsTheFiguresArePublishedAndTheNextReportComesOnceThereIsRoom() throws IOException {
        Path samples = Path.of("input-samples/tuva/rejects-below-the-threshold").toAbsolutePath();
        TestDatabase database = TestDatabase.migrated();
        try (SmallDisk disk = SmallDisk.mountedAt(workingFolder, 1)) {
            disk.fillLeaving(0);
            Shell shell = Commands.shell(database, workingFolder);
            assertThat(shell.call("run", samples.toString())).as(shell.err()).isZero();
            assertThat(shell.out()).contains("run 1: published").contains("The report cannot be written to");
            assertThat(Figures.of(database, "main")).isEqualTo(figuresOfAnUndisturbedRun(samples));
            disk.makeRoom();
            assertThat(shell.call("run", samples.toString())).as(shell.err()).isZero();
            assertThat(workingFolder.resolve("reports/runs")).isDirectoryContaining("glob:**/nothing-new-*");
        }
    }

    private void assertEnds(int exitCode, String text, Path input) {
        try (Program program = Program.inFolder(
                workingFolder, Map.of("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT), "run", input.toString())) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(exitCode);
            assertThat(program.output()).contains(text);
        }
    }

    private static Map<String, String> figures(EmbeddedServer server) {
        try (EmbeddedDatabase open = server.open()) {
            return Figures.of(EmbeddedServer.database(open), "main");
        }
    }

    private static Map<String, String> figuresOfAnUndisturbedRun(Path... inputs) {
        TestDatabase database = TestDatabase.migrated();
        for (Path input : inputs) {
            TestRun.once(database, "main", input);
        }
        return Figures.of(database, "main");
    }
}
