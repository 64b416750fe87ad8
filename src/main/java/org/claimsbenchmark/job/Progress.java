package org.claimsbenchmark.job;

import java.time.Duration;
import java.util.Locale;

/**
 * How far a run has come. Counts and names of steps alone, nothing of a claim.
 *
 * @param step what the run is at
 * @param sinceStepBegan time that the step has taken so far
 * @param bytesRead of the extracts' content, by this attempt
 * @param bytesToRead of the extracts, about: what a packed file unpacks to is not known before
 * @param records read by this attempt, in scope or not
 * @param lines in scope among them
 */
public record Progress(
        String step, Duration sinceStepBegan, long bytesRead, long bytesToRead, long records, long lines) {

    private static final double BYTES_PER_MB = 1e6;

    /** One line for people. */
    public String text() {
        double seconds = Math.max(sinceStepBegan.toMillis(), 1) / 1000.0;
        if (bytesToRead == 0) {
            return String.format(Locale.ROOT, "%s, %.0f s", step, seconds);
        }
        double share = Math.min(1, bytesRead / (double) bytesToRead);
        String left = share > 0 && share < 1
                ? String.format(Locale.ROOT, ", about %.0f s left", seconds * (1 - share) / share)
                : "";
        return String.format(
                Locale.ROOT,
                "%s %.0f %%: %,.0f of %,.0f MB at %,.0f MB/s, %,d records at %,.0f/s, %,d lines in scope%s",
                step,
                100 * share,
                bytesRead / BYTES_PER_MB,
                bytesToRead / BYTES_PER_MB,
                bytesRead / BYTES_PER_MB / seconds,
                records,
                records / seconds,
                lines,
                left);
    }
}
