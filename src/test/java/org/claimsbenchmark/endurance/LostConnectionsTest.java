package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.testing.Figures;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run loses one of its connections, which one and when is chance: it goes on without, or ends and the same command goes on.
 * As often as the system property {@value #CUTS} says; chance follows from {@value #SEED}, and a failure names it.
 */
@Tag("database")
@Tag("any-server")
class LostConnectionsTest {

    private static final String CUTS = "claims.test.cuts";
    private static final String SEED = "claims.test.seed";
    private static final int PUBLISHED_WITHOUT_SOME = 6;

    @TempDir
    private static Path files;

    private static TestDatabase before;
    private static String[] arguments;
    private static int statements;
    private static Map<String, String> undisturbed;

    @BeforeAll
    static void runUndisturbed() {
        before = Commands.RUN.prepared(files);
        arguments = Commands.RUN.arguments(files);
        TestDatabase database = before.copy();
        Shell shell = Commands.shell(database, files);
        assertThat(shell.call(arguments)).as(shell.err()).isEqualTo(PUBLISHED_WITHOUT_SOME);
        statements = WritingStatements.written(database).size();
        undisturbed = Figures.of(database, "main");
    }

    static Stream<Arguments> cuts() {
        long seed = Long.getLong(SEED, new Random().nextLong());
        Random random = new Random(seed);
        return Stream.generate(() -> Arguments.of(1 + random.nextInt(statements), random.nextDouble(), seed))
                .limit(Integer.getInteger(CUTS, 6));
    }

    @ParameterizedTest(name = "before statement {0}, connection {1} of the way through, seed {2}")
    @MethodSource("cuts")
    void oneConnectionIsCut(int statement, double which, long seed) {
        TestDatabase database = before.copy();
        WritingStatements.hold(database, statement);
        Shell shell = Commands.shell(database, files);
        CompletableFuture<Integer> exitCode;
        try (Gate gate = Gate.closed(database)) {
            exitCode = CompletableFuture.supplyAsync(() -> shell.call(arguments));
            gate.awaitWaiting(1);
            gate.cutOneConnectionOfTheOthers(which);
        }
        assertThat(exitCode.join()).as(shell.err()).isIn(PUBLISHED_WITHOUT_SOME, 4);
        if (exitCode.join() != PUBLISHED_WITHOUT_SOME) {
            assertThat(shell.err()).contains("The same command");
            Shell again = Commands.shell(database, files);
            assertThat(again.call(arguments)).as(again.err()).isIn(PUBLISHED_WITHOUT_SOME, 3);
        }
        assertThat(Figures.of(database, "main")).isEqualTo(undisturbed);
        assertThat(Commands.leftovers(database)).isEmpty();
    }
}
