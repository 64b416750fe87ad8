package org.claimsbenchmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.claimsbenchmark.job.Progress;
import org.junit.jupiter.api.Test;

class TerminalProgressTest {

    private static final Progress SETTLE = new Progress("settle", Duration.ofSeconds(12), 0, 0, 0, 0);
    private static final Progress CHECK = new Progress("check", Duration.ofSeconds(1), 0, 0, 0, 0);

    private final StringWriter shown = new StringWriter();

    @Test
    void aShorterLineCoversTheLongerOneThatItIsWrittenOver() {
        TerminalProgress progress = new TerminalProgress(new PrintWriter(shown), false);

        progress.moved(SETTLE);
        progress.moved(CHECK);

        assertThat(shown).hasToString("\rsettle, 12 s\r" + "\rcheck, 1 s  \r");
    }

    @Test
    void atTheEndTheLineIsGoneAndStaysSo() {
        TerminalProgress progress = new TerminalProgress(new PrintWriter(shown), false);

        progress.moved(CHECK);
        progress.close();
        progress.moved(SETTLE);
        progress.close();

        assertThat(shown).hasToString("\rcheck, 1 s\r" + "\r" + " ".repeat(10) + "\r");
    }

    @Test
    void whereThereIsNoTerminalNothingIsShown() {
        try (TerminalProgress progress = new TerminalProgress(new PrintWriter(shown), true)) {
            progress.moved(CHECK);
        }

        assertThat(shown).hasToString("");
    }
}
