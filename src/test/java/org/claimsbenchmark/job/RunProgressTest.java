package org.claimsbenchmark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    @Test
    void aLoadSaysHowMuchIsReadHowFastAndWhatIsLeft() {
        Progress halfway =
                new Progress("loadLines", Duration.ofSeconds(2), 800_000_000, 1_600_000_000, 2_400_000, 1_201);

        assertThat(halfway.text())
                .isEqualTo("loadLines 50 %: 800 of 1,600 MB at 400 MB/s, 2,400,000 records at 1,200,000/s,"
                        + " 1,201 lines in scope, about 2 s left");
    }

    @Test
    void whatAPackedExtractUnpacksToMayBeMoreThanWasForeseen() {
        Progress beyond = new Progress("loadLines", Duration.ofSeconds(1), 3_000_000, 1_000_000, 9, 0);

        assertThat(beyond.text()).startsWith("loadLines 100 %: 3 of 1 MB").doesNotContain("left");
    }

    @Test
    void aStepThatReadsNoExtractSaysHowLongItTakes() {
        assertThat(new Progress("settle", Duration.ofMillis(3_400), 5, 0, 5, 5).text())
                .isEqualTo("settle, 3 s");
    }

    @Test
    void figuresAreWrittenAlikeInEveryLocale() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(new Progress("loadLines", Duration.ofSeconds(1), 2_000_000_000L, 4_000_000_000L, 1, 1).text())
                    .contains("2,000 of 4,000 MB");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void theListenerHearsWhatAllWorkersCounted() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        Progress[] last = new Progress[1];
        ProgressListener listener = told -> {
            if (told.records() == 400) {
                last[0] = told;
                heard.countDown();
            }
        };
        try (RunProgress progress = new RunProgress(listener, new StepTimes())) {
            progress.enter("loadLines", 1_000);
            Thread[] workers = new Thread[4];
            for (int i = 0; i < workers.length; i++) {
                workers[i] = new Thread(() -> {
                    for (int block = 0; block < 10; block++) {
                        progress.add(20, 10, 3);
                    }
                });
                workers[i].start();
            }
            assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(last[0].step()).isEqualTo("loadLines");
        assertThat(last[0].bytesRead()).isEqualTo(800);
        assertThat(last[0].bytesToRead()).isEqualTo(1_000);
        assertThat(last[0].lines()).isEqualTo(120);
    }
}
