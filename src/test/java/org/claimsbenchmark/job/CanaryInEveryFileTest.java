package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import org.claimsbenchmark.embedded.EmbeddedHome;
import org.claimsbenchmark.testing.Extracts;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.PackedExtracts;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Identifiers of persons, claims and providers, marked, in sound and faulty records of several layouts: no file that the
 * program or its database leaves holds one, nor anything that it prints at the most talkative level.
 */
@Tag("database")
@Tag("any-server")
class CanaryInEveryFileTest {

    private static final String IDENTIFIER = PlantedExtracts.IDENTIFIER;
    private static final Needles NEEDLES = new Needles(IDENTIFIER);
    private static final String KEY = "the-secret-key-of-the-canaries";

    @TempDir
    private Path folder;

    private Path work;
    private Path temporary;

    @Test
    void noneIsLeftByGoodRefusedFailedAndKilledRuns() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        temporary = Files.createDirectory(folder.resolve("temporary"));
        Path layouts = PlantedExtracts.layouts(folder.resolve("layouts"));
        try (EmbeddedHome home = EmbeddedHome.in(work);
                EmbeddedDatabase server = EmbeddedDatabase.open(home.path(), OptionalInt.empty())) {
            TestDatabase database = new TestDatabase(server.url(), server.username(), server.password());

            run(
                    6,
                    "run",
                    "--layouts",
                    layouts.toString(),
                    PlantedExtracts.good(folder.resolve("good")).toString());
            assertThat(Rows.of(database, "select distinct layout from claims.extract where status = 'published'"))
                    .hasSize(3);
            assertThat(Rows.single(database, "select count(*) from claims.line"))
                    .isNotEqualTo(0L);
            assertThat(Rows.single(database, "select count(distinct code) from claims.reject"))
                    .isNotEqualTo(0L);

            run(
                    3,
                    "run",
                    Extracts.write(folder.resolve("refused"), "refused.csv", PlantedExtracts.faulty())
                            .toString());

            Rows.execute(
                    database,
                    "alter table claims.line add constraint none check (procedure_code <> '20982') not valid");
            Path failing = Extracts.write(folder.resolve("failing"), "failing.csv", PlantedExtracts.sound("F", 30));
            run(1, "run", failing.toString());
            Rows.execute(database, "alter table claims.line drop constraint none");

            Path killed = PackedExtracts.ZSTD.write(
                    Files.createDirectory(folder.resolve("killed")),
                    "killed.csv.zst",
                    Extracts.text(PlantedExtracts.sound("K", 300)));
            try (Gate gate = Gate.before(database, "insert", "claims.line", "true");
                    Program program = start("run", killed.toString())) {
                gate.awaitWaiting(1);
                program.kill();
                told(program);
            }
            Rows.execute(database, "checkpoint");
            assertThat(NEEDLES.tablesOf(database)).isEmpty();
        }
        assertThat(NEEDLES.filesBelow(work)).isEmpty();
        assertThat(temporary).isEmptyDirectory();
        assertThat(work.resolve(".claims-benchmark/postgresql/pg_wal")).isNotEmptyDirectory();
        assertThat(work.resolve("reports/runs")).isNotEmptyDirectory();
        assertThat(new Needles(KEY).filesBelow(work)).isEmpty();
    }

    @Test
    void theSearchFindsWhatIsThereInEveryForm() throws IOException {
        Files.writeString(folder.resolve("plain"), "a canaryid1");
        Files.writeString(folder.resolve("hex"), "\\x43414e4152594944");
        for (String before : List.of("", "x", "xy")) {
            Files.writeString(
                    folder.resolve("base64-" + before),
                    Base64.getEncoder()
                            .encodeToString((before + IDENTIFIER + "C1").getBytes(StandardCharsets.US_ASCII)));
        }
        Files.writeString(folder.resolve("none"), "CANARY ID");
        assertThat(NEEDLES.filesBelow(folder))
                .extracting(Path::toString)
                .containsExactlyInAnyOrder("plain", "hex", "base64-", "base64-x", "base64-xy");
    }

    private void run(int exitCode, String... arguments) {
        try (Program program = start(arguments)) {
            assertThat(program.exitCode()).as(program.output()).isEqualTo(exitCode);
            told(program);
        }
    }

    private static void told(Program program) {
        assertThat(NEEDLES.areIn(program.output())).as(program.output()).isFalse();
        assertThat(program.output()).doesNotContain(KEY);
    }

    private Program start(String... arguments) {
        return Program.inFolder(
                work,
                Map.of(
                        "CLAIMS_PSEUDONYM_KEY",
                        KEY,
                        "JAVA_TOOL_OPTIONS",
                        "-Dclaims.log=debug -Djava.io.tmpdir=" + temporary),
                arguments);
    }
}
