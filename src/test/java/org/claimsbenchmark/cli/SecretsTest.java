package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.claimsbenchmark.ClaimsBenchmarkApplication;
import org.claimsbenchmark.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords and keys come from the environment or from files, in one way each, and are in no message. */
@Tag("database")
class SecretsTest {

    private static final String KEY = "CLAIMS_PSEUDONYM_KEY";
    private static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";
    private static final String SECRET = "hush hush, a key of 16 letters and more";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void theEnvironmentAloneIsTakenAsItIs() {
        environment.putAll(Map.of(KEY, SECRET, "OTHER", "other"));
        assertThat(settings()).isEqualTo(environment);
    }

    @Test
    void aFileGivesTheValueWithoutItsLastLineBreak() throws IOException {
        write("key.txt", SECRET + "\n");
        write("password.txt", " with spaces \r\n");
        environment.put(KEY + "_FILE", "key.txt");
        environment.put(PASSWORD + "_FILE", folder.resolve("password.txt").toString());
        assertThat(settings()).containsEntry(KEY, SECRET).containsEntry(PASSWORD, " with spaces ");
    }

    @ParameterizedTest
    @ValueSource(strings = {PASSWORD, "spring.datasource.password"})
    void aFolderHoldsFilesOfTheVariablesNamesOrOfSpringsProperties(String fileName) throws IOException {
        write(fileName, SECRET);
        write("unrelated", "ignored");
        environment.put("CLAIMS_SECRETS_DIR", folder.toString());
        environment.put(KEY, "from the environment");
        assertThat(settings()).containsEntry(PASSWORD, SECRET).containsEntry(KEY, "from the environment");
    }

    @Test
    void twoWaysForOneValueAreRefusedAndBothNamed() throws IOException {
        write(KEY, SECRET);
        environment.put(KEY + "_FILE", KEY);
        environment.put(KEY, SECRET + " as well");
        assertRefused().withMessageContaining("Both " + KEY + "_FILE and " + KEY + " are set");
        environment.remove(KEY);
        environment.put("CLAIMS_SECRETS_DIR", folder.toString());
        assertRefused().withMessageContaining("Both " + KEY + "_FILE and " + folder.resolve(KEY) + " are set");
    }

    @Test
    void aVariableThatIsSetToNothingIsNotAWay() throws IOException {
        write("key.txt", SECRET);
        environment.put(KEY + "_FILE", "key.txt");
        environment.put(KEY, "");
        assertThat(settings()).containsEntry(KEY, SECRET);
    }

    @Test
    void aFileThatEveryUserMayReadIsRefusedWithItsPath() throws IOException {
        Path file = write("key.txt", SECRET);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        environment.put(KEY + "_FILE", "key.txt");
        assertRefused()
                .withMessageContaining(file + ", can be read by every user")
                .withMessageContaining("chmod o-rwx");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(settings()).containsEntry(KEY, SECRET);
    }

    @Test
    void aFileThatHoldsNoSecretIsRefusedWithItsPath() throws IOException {
        environment.put(KEY + "_FILE", "key.txt");
        Path file = folder.resolve("key.txt");
        assertRefused().withMessage("The file of " + KEY + "_FILE, " + file + ", does not exist.");
        write("key.txt", " \n");
        assertRefused().withMessageContaining(file + ", is empty");
        write("key.txt", SECRET.repeat(2000));
        assertRefused().withMessageContaining("is larger than a secret");
        Files.write(file, new byte[] {(byte) 0xff, 'k', 'e', 'y'});
        assertRefused().withMessageContaining("is not UTF-8 text");
        environment.put(KEY + "_FILE", ".");
        assertRefused().withMessageContaining("is no file");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        environment.put("CLAIMS_SECRETS_DIR", "nowhere");
        assertRefused().withMessageContaining("CLAIMS_SECRETS_DIR names " + folder.resolve("nowhere"));
    }

    @Test
    void aCommandUsesTheDatabaseOfTheFilesAndEndsWithAUsageFaultOverAFileThatItCannotUse() throws IOException {
        TestDatabase database = TestDatabase.migrated();
        write("SPRING_DATASOURCE_URL", database.url());
        write("SPRING_DATASOURCE_USERNAME", database.user());
        write("SPRING_DATASOURCE_PASSWORD", database.password());
        Shell shell = new Shell(folder, ClaimsBenchmarkApplication.class).with("CLAIMS_SECRETS_DIR", ".");
        assertThat(shell.call("query", "--csv", "select count(*) from claims.line"))
                .as(shell.err())
                .isZero();
        assertThat(shell.out()).isEqualToIgnoringNewLines("count0");

        shell.with("SPRING_DATASOURCE_PASSWORD", SECRET);
        for (String command : new String[] {"query", "run"}) {
            assertThat(shell.call(command, "select 1")).isEqualTo(2);
            assertThat(shell.err())
                    .contains("SPRING_DATASOURCE_PASSWORD are set: give")
                    .doesNotContain(SECRET);
        }
    }

    private Map<String, String> settings() {
        return Secrets.readInto(environment, folder);
    }

    private ThrowableAssertAlternative<UsageFault> assertRefused() {
        return assertThatExceptionOfType(UsageFault.class)
                .isThrownBy(this::settings)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush"));
    }

    private Path write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }
}
