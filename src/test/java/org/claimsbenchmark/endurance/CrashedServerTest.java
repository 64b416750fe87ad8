package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.embedded.EmbeddedDatabase;
import org.claimsbenchmark.testing.Figures;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.TestDatabase;
import org.claimsbenchmark.testing.TestRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database server dies under a run, or the whole machine; the same command recovers the server, goes on, and ends with the
 * figures of an undisturbed run. As often as the system property {@value #CRASHES} says, before writing statements of random
 * numbers, which follow from {@value #SEED}; a failure names the seed.
 */
@Tag("database")
@Tag("any-server")
class CrashedServerTest {

    private static final String CRASHES = "claims.test.crashes";
    private static final String SEED = "claims.test.seed";
    private static final int DATABASE_NOT_USABLE = 4;
    /** Up to eight statements of an ending run ask for a connection, one after the other. */
    private static final Duration LONGEST_WAIT_FOR_A_LOST_DATABASE = Duration.ofSeconds(30);

    @TempDir
    private static Path files;

    private static String[] arguments;
    private static int statements;
    private static Map<String, String> undisturbed;

    @TempDir
    private Path workingFolder;

    enum Crash {
        MACHINE_RESET,
        SERVER_KILLED,
        SERVER_STOPPED_IMMEDIATELY
    }

    @BeforeAll
    static void runUndisturbed() {
        arguments = Commands.RUN.arguments(files);
        TestDatabase database = TestDatabase.migrated();
        WritingStatements.number(database);
        Shell shell = Commands.shell(database, files);
        assertThat(shell.call(arguments)).as(shell.err()).isEqualTo(6);
        statements = WritingStatements.written(database).size();
        undisturbed = Figures.of(database, "main");
    }

    static Stream<Arguments> crashes() {
        long seed = Long.getLong(SEED, new Random().nextLong());
        Random random = new Random(seed);
        return Stream.generate(() -> Stream.of(Crash.values()))
                .flatMap(Function.identity())
                .limit(Integer.getInteger(CRASHES, 2))
                .map(crash -> Arguments.of(crash, 1 + random.nextInt(statements), seed));
    }

    @ParameterizedTest(name = "{0} before statement {1}, seed {2}")
    @MethodSource("crashes")
    void theSameCommandRecoversTheServerAndGoesOn(Crash crash, int statement, long seed) throws IOException {
        try (EmbeddedServer server = EmbeddedServer.in(workingFolder)) {
            try (EmbeddedDatabase open = server.open()) {
                TestDatabase database = EmbeddedServer.database(open);
                database.migrate();
                WritingStatements.number(database);
                crash(crash, statement, server, database);
            }
            try (Program resumed = start()) {
                assertThat(resumed.exitCode()).as(resumed.output()).isIn(6, 3);
            }
            try (EmbeddedDatabase open = server.open()) {
                TestDatabase database = EmbeddedServer.database(open);
                assertThat(Figures.of(database, "main")).isEqualTo(undisturbed);
                assertThat(Commands.leftovers(database)).isEmpty();
            }
        }
    }

    private void crash(Crash crash, int statement, EmbeddedServer server, TestDatabase database) {
        WritingStatements.hold(database, statement);
        try (Gate gate = Gate.closed(database);
                Program program = start()) {
            gate.awaitWaiting(1);
            switch (crash) {
                case SERVER_KILLED -> server.killPostmaster();
                case SERVER_STOPPED_IMMEDIATELY -> server.stopImmediately();
                case MACHINE_RESET -> {
                    server.kill();
                    program.kill();
                    return;
                }
            }
            long lost = System.nanoTime();
            assertThat(program.exitCode()).as(program.output()).isEqualTo(DATABASE_NOT_USABLE);
            assertThat(Duration.ofNanos(System.nanoTime() - lost))
                    .as("time until the lost database is given up")
                    .isLessThan(LONGEST_WAIT_FOR_A_LOST_DATABASE);
            assertThat(program.output()).contains("The same command");
        }
    }

    private Program start() {
        return Program.inFolder(workingFolder, Map.of("CLAIMS_PSEUDONYM_KEY", TestRun.KEY_TEXT), arguments);
    }
}
