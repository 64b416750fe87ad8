package org.claimsbenchmark.metrics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.report.account.RunAccount;

/**
 * Whether all is well, as one document.
 *
 * @param status UP, or DOWN when the database is or the last attempt at an edition failed
 * @param database whether it can be reached now
 * @param editions that had an attempt in this process, sorted by name
 */
record Health(String status, DatabaseProbe.Answer database, List<Edition> editions) {

    private static final List<String> FAILED = List.of(Status.FAULT.name(), Status.DATABASE_NOT_USABLE.name());

    /**
     * @param edition its name
     * @param lastStatus how its last attempt ended
     * @param lastBegan when that began
     * @param lastSeconds how long it took
     * @param runId of the publication that it shows; null when it is not known or there is none
     * @param publicationAgeSeconds of that publication; null likewise
     */
    record Edition(
            String edition,
            String lastStatus,
            Instant lastBegan,
            BigDecimal lastSeconds,
            Long runId,
            Long publicationAgeSeconds) {}

    static Health of(LastRuns last, DatabaseProbe.Answer database) {
        List<Edition> editions =
                last.all().stream().map(account -> edition(last, account)).toList();
        boolean down = database == DatabaseProbe.Answer.DOWN
                || editions.stream().anyMatch(edition -> FAILED.contains(edition.lastStatus()));
        return new Health(down ? "DOWN" : "UP", database, editions);
    }

    boolean isUp() {
        return status.equals("UP");
    }

    private static Edition edition(LastRuns last, RunAccount account) {
        RunAccount.Shown shown = last.publicationOf(account.edition()).orElse(null);
        return new Edition(
                account.edition(),
                account.status(),
                account.began(),
                account.seconds(),
                shown == null ? null : shown.runId(),
                shown == null
                        ? null
                        : Duration.between(shown.publishedAt(), Instant.now()).toSeconds());
    }
}
