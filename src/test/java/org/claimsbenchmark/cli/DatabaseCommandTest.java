package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.embedded.EmbeddedHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCommandTest {

    @TempDir
    Path workingFolder;

    @Test
    void staysUpUntilInterruptedAndThenEndsWithSuccess() throws IOException, InterruptedException {
        try (EmbeddedHome home = EmbeddedHome.in(workingFolder)) {
            Process command = start();
            try {
                assertThat(lineWith("psql", command)).contains("PGPASSFILE=.claims-benchmark/pgpass psql -h 127.0.0.1");

                Shell shell = new Shell(workingFolder, ClaimsBenchmarkApplication.class);
                assertThat(shell.call("query", "select 20982 as code")).isZero();
                assertThat(shell.out()).contains("20982");
                assertThat(command.isAlive()).isTrue();

                command.destroy(); // SIGTERM
                assertThat(command.waitFor()).isZero();
                assertThat(home.path().resolve("postgresql/postmaster.pid")).doesNotExist();
            } finally {
                command.destroyForcibly();
            }
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ClaimsBenchmarkApplication.class.getName(),
                        "database")
                .directory(workingFolder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String lineWith(String text, Process command) throws IOException {
        BufferedReader output = command.inputReader(StandardCharsets.UTF_8);
        String line = output.readLine();
        while (line != null && !line.contains(text)) {
            line = output.readLine();
        }
        return line;
    }
}
