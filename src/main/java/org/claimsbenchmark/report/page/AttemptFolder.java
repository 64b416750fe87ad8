package org.claimsbenchmark.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.claimsbenchmark.report.account.RunAccount;

/** The folder of one attempt's report, below {@code runs} of the reports folder: none is ever written to twice. */
public final class AttemptFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AttemptFolder() {}

    /** Made for a publication, {@code runs/<run>}. */
    public static Path ofPublication(Path reports, long runId) throws IOException {
        return make(reports.resolve("runs"), Long.toString(runId));
    }

    /**
     * Made for an attempt that published nothing, {@code runs/<kind>-<time>}.
     *
     * @param kind how it ended, for example {@code refused}
     * @param began when the attempt did
     */
    public static Path ofAttempt(Path reports, String kind, Instant began) throws IOException {
        return make(reports.resolve("runs"), kind + "-" + TIME.format(began));
    }

    private static Path make(Path runs, String name) throws IOException {
        Files.createDirectories(runs);
        for (int number = 1; ; number++) {
            try {
                return Files.createDirectory(runs.resolve(number == 1 ? name : name + "-" + number));
            } catch (FileAlreadyExistsException taken) {
                // by a run of another database, or by an attempt of the same second
            }
        }
    }

    /** Writes {@code run.md} and {@code run.json}. */
    public static void write(RunAccount account, Path folder) throws IOException {
        Files.writeString(folder.resolve("run.json"), AccountJson.of(account) + "\n", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("run.md"), AccountMarkdown.of(account), StandardCharsets.UTF_8);
    }
}
