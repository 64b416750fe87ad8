package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of {@code --layouts} that means harm is refused by name, soon and in little memory. */
class HostileLayoutTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void aliasesThatMultiplyAreRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 60; i++) {
            String earlier = "*a" + (i - 1);
            laughs.append("a" + i + ": &a" + i + " [" + (earlier + ", ").repeat(9) + earlier + "]\n");
        }
        refused(laughs.append("layout: *a59\n").toString());
    }

    @Test
    void aNodeThatHoldsItselfIsRefused() throws IOException {
        refused("layout: own\nversion: 1\ndictionary: https://x.example\nfields: &f\n  claim_id: *f\n");
    }

    @Test
    void endlessNestingIsRefused() throws IOException {
        refused("layout: " + "[".repeat(100_000));
        refused("layout: " + "{a: ".repeat(100_000));
    }

    @Test
    void aFileOfManyMegabytesIsRefused() throws IOException {
        refused("# " + "x".repeat(8 << 20) + "\nlayout: own\n");
    }

    @Test
    void aTagMakesNoObject() throws IOException {
        String made = "made-by-a-tag";
        String message = refused("layout: !!java.io.FileOutputStream [" + folder.resolve(made) + "]\n");
        assertThat(message).contains("tag");
        assertThat(folder.resolve(made)).doesNotExist();
        refused(
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://127.0.0.1:1/']]]]");
    }

    @Test
    void anEndlessFileThatIsNoLayoutIsNotRead() throws IOException {
        Files.createSymbolicLink(folder.resolve("endless.yaml"), Path.of("/dev/zero"));
        assertThatExceptionOfType(InvalidLayoutException.class)
                .isThrownBy(() -> LayoutCatalog.standard().with(folder))
                .withMessageContaining("found none");
    }

    private String refused(String yaml) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), yaml);
        String[] message = new String[1];
        Assertions.assertTimeout(
                SOON,
                () -> assertThatExceptionOfType(InvalidLayoutException.class)
                        .isThrownBy(() -> LayoutCatalog.standard().with(folder))
                        .satisfies(e -> message[0] = e.getMessage()));
        assertThat(message[0]).contains("own.yaml").hasSizeLessThan(2_000);
        return message[0];
    }
}
