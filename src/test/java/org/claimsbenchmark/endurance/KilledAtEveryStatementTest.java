package org.claimsbenchmark.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimsbenchmark.cli.Shell;
import org.claimsbenchmark.endurance.WritingStatements.Statement;
import org.claimsbenchmark.testing.Figures;
import org.claimsbenchmark.testing.Gate;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.Rows;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program is killed, as {@code kill -9} does, before a statement that writes; the same command goes on, and ends with the
 * figures of an undisturbed one. Which statements there are is found out from an undisturbed command. Kills each command as
 * often as the system property {@value #KILLS} says, evenly spread over its statements: three times unless told otherwise, at every
 * one when told {@code all}; {@value #KILLS_OF} names the commands, such as {@code VERIFY,REPLAY}, where not all are meant.
 */
@Tag("database")
@Tag("any-server")
class KilledAtEveryStatementTest {

    private static final Logger LOG = LoggerFactory.getLogger(KilledAtEveryStatementTest.class);

    private static final String KILLS = "claims.test.kills";
    private static final String KILLS_OF = "claims.test.kills.of";

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> theSameCommandGoesOn() {
        String commands = System.getProperty(KILLS_OF);
        return (commands == null
                        ? Stream.of(Commands.values())
                        : Stream.of(commands.split(",")).map(Commands::valueOf))
                .flatMap(this::killedAndResumed);
    }

    private Stream<DynamicTest> killedAndResumed(Commands command) {
        Path files = folder.resolve(command.name());
        TestDatabase before = command.prepared(files);
        String[] arguments = command.arguments(files);
        TestDatabase undisturbed = before.copy();
        Shell shell = Commands.shell(undisturbed, files);
        int exitCode = shell.call(arguments);
        assertThat(exitCode).as(shell.err()).isIn(0, 6);
        assertThat(Commands.leftovers(undisturbed)).isEmpty();
        Map<String, String> figures = Figures.of(undisturbed, "main");
        List<Statement> statements = WritingStatements.written(undisturbed);
        return chosen(statements).map(statement -> {
            String moment = command + ", before statement " + statement.number() + " of " + statements.size() + ", "
                    + statement.kind();
            return DynamicTest.dynamicTest(moment, () -> {
                TestDatabase database = before.copy();
                boolean published = killedBefore(statement, database, arguments);
                Shell resumed = Commands.shell(database, files);
                int ended = resumed.call(arguments);
                if (!published) {
                    assertThat(ended).as(resumed.err()).isEqualTo(exitCode);
                }
                assertThat(Figures.of(database, "main")).isEqualTo(figures);
                assertThat(Commands.leftovers(database)).isEmpty();
                LOG.info("{}: killed, and the same command ended with {}", moment, ended);
            });
        });
    }

    /** @return whether the killed command had published all the same */
    private static boolean killedBefore(Statement statement, TestDatabase database, String... arguments) {
        Object before = publication(database);
        WritingStatements.hold(database, statement.number());
        try (Gate gate = Gate.closed(database);
                Program program = Program.start(database, arguments)) {
            gate.awaitWaiting(1);
            program.kill();
        }
        return !publication(database).equals(before);
    }

    private static Object publication(TestDatabase database) {
        return Rows.single(database, "select max(run_id) from claims.run where status = 'published'");
    }

    private static Stream<Statement> chosen(List<Statement> statements) {
        String kills = System.getProperty(KILLS, "3");
        if (kills.equals("all")) {
            return statements.stream();
        }
        int wanted = Math.min(Integer.parseInt(kills), statements.size());
        return IntStream.range(0, wanted).mapToObj(i -> statements.get((2 * i + 1) * statements.size() / (2 * wanted)));
    }
}
