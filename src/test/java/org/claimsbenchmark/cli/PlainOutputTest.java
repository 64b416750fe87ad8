package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.claimsbenchmark.testing.Program;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a deliverer wrote commands no terminal and forges no line of the log. */
@Tag("database")
class PlainOutputTest {

    @Test
    void controlCharactersAreReplacedAndLinesAndColumnsStay() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(new PlainOutput(printed), true);
        out.print("\rcolumn\tof \u001b[31mred\u001b[0m, \u009b2J, \u0000\u0007\u007f März 東京\n");
        out.print('\u001b');
        out.write("x\u001by", 1, 2);
        out.flush();
        assertThat(printed)
                .hasToString(
                        "\rcolumn\tof \uFFFD[31mred\uFFFD[0m, \uFFFD2J, \uFFFD\uFFFD\uFFFD März 東京\n\uFFFD\uFFFDy");
    }

    @Test
    void aProcessPrintsNoEscapeSequenceOfAValue() {
        try (Program program = Program.start(TestDatabase.fresh(), "query", "select chr(27) || '[2Jx' as value")) {
            assertThat(program.exitCode()).isZero();
            assertThat(program.output()).contains("[2Jx").doesNotContain("\u001b");
        }
    }

    @Test
    void aMessageOfTheLogIsOneLine() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramThatLogs.class.getName())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(printed).matches("\\S+ INFO +a 12:00:00 ERROR +forged is new\\R");
    }

    /** Logs a name that would be a second line, in the program's own logging. */
    static final class ProgramThatLogs {

        private ProgramThatLogs() {}

        public static void main(String[] arguments) {
            LoggerFactory.getLogger("org.claimsbenchmark.names").info("{} is new", "a\r\n12:00:00 ERROR \u001bforged");
        }
    }
}
