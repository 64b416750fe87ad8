package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.embedded.EmbeddedHome;
import org.claimsbenchmark.testing.Extracts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key file of the embedded database while the key is changed, and when the program is killed meanwhile. */
@Tag("database")
@Tag("any-server")
class KeyFileChangeTest {

    @TempDir
    private Path folder;

    private EmbeddedHome home;
    private Shell shell;
    private Path file;
    private Path next;

    @BeforeEach
    void runOnce() throws IOException {
        home = EmbeddedHome.in(folder);
        shell = new Shell(folder, ClaimsBenchmarkApplication.class);
        file = home.path().resolve("pseudonym.key");
        next = home.path().resolve("pseudonym.key.new");
        Extracts.write(folder, "january.csv", Extracts.lines(1, 20));
        assertThat(shell.call("run", "january.csv")).as(shell.err()).isZero();
    }

    @AfterEach
    void closeHome() throws IOException {
        home.close();
    }

    @Test
    void aRandomKeyTakesThePlaceOfTheOneBefore() throws IOException {
        String before = Files.readString(file);
        assertThat(shell.call("rekey")).as(shell.err()).isZero();
        assertThat(shell.out()).contains("The new key is in " + file);
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}").isNotEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(next).doesNotExist();
        assertThatItRunsWithoutTrouble();

        // killed after the database took the new key, and before the file was moved
        String after = Files.readString(file);
        Files.move(file, next);
        Files.writeString(file, before);
        assertThatItRunsWithoutTrouble();
        assertThat(Files.readString(file)).isEqualTo(after);
        assertThat(next).doesNotExist();

        // killed after the new file was made, and before the database took its key
        String begun = "f".repeat(64);
        Files.writeString(next, begun);
        assertThatItRunsWithoutTrouble();
        assertThat(Files.readString(file)).isEqualTo(after);
        assertThat(shell.call("rekey")).as(shell.err()).isZero();
        assertThat(Files.readString(file)).as("the key that was begun is taken").isEqualTo(begun);
        assertThatItRunsWithoutTrouble();
    }

    @Test
    void aChangeThatIsRefusedLeavesTheKeyFileAsItWas() throws IOException {
        String before = Files.readString(file);
        Files.delete(folder.resolve("january.csv"));
        assertThat(shell.call("rekey")).isEqualTo(3);
        assertThat(shell.err()).contains("january.csv (extract 1 of edition main): expected its content");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(next).doesNotExist();
    }

    @Test
    void aKeyThatIsGivenGoesIntoTheFile() throws IOException {
        String given = "a key that someone thought of";
        assertThat(shell.with("CLAIMS_PSEUDONYM_KEY_NEW", given).call("rekey"))
                .as(shell.err())
                .isZero();
        assertThat(Files.readString(file)).isEqualTo(given);
        assertThatItRunsWithoutTrouble();
    }

    private void assertThatItRunsWithoutTrouble() {
        assertThat(shell.call("run", "january.csv")).as(shell.err()).isZero();
        assertThat(shell.out()).contains("nothing new");
    }
}
