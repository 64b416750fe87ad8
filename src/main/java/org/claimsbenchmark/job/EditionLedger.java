package org.claimsbenchmark.job;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.benchmark.publication.Restoration;
import org.claimsbenchmark.claim.ServiceMonths;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.ReplayLedger;
import org.claimsbenchmark.load.RunIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the database says of an edition outside the steps of a run; each question a transaction of its own. */
final class EditionLedger {

    private static final Logger LOG = LoggerFactory.getLogger(EditionLedger.class);

    /** A second time, as the pool gives out connections that it used in the last half second without a look at them. */
    private static final List<Duration> PAUSES_BEFORE_ASKING = List.of(Duration.ZERO, Duration.ofSeconds(1));

    private final TransactionalConnection connection;

    EditionLedger(TransactionalConnection connection) {
        this.connection = connection;
    }

    /**
     * The edition's current publication.
     *
     * @param run empty when nothing is published
     * @param extracts that it rests on
     * @param withdrawn digests of content that is to stay out
     * @param period of service that its figures are about
     */
    record Published(
            Optional<RunIdentity> run, List<LedgerExtract> extracts, Set<String> withdrawn, ServiceMonths period) {

        /** 0 when nothing is published. */
        long runId() {
            return run.map(RunIdentity::baseRunId).orElse(0L);
        }

        Optional<LedgerExtract> extract(String nameOrNumber) {
            return extracts.stream()
                    .filter(extract -> extract.name().equals(nameOrNumber)
                            || Integer.toString(extract.extractId()).equals(nameOrNumber))
                    .findFirst();
        }
    }

    Published published(String edition) {
        Published[] found = new Published[1];
        connection.runAlone("ledger of the edition", c -> {
            ExtractLedger ledger = new ExtractLedger(c);
            found[0] = new Published(
                    ledger.publishedRun(edition),
                    ledger.publishedExtracts(edition),
                    ledger.withdrawn(edition),
                    ledger.publishedPeriod(edition));
        });
        return found[0];
    }

    /** Whether the edition's figures are this run's; nothing when the database does not answer. */
    Optional<Boolean> isPublished(RunContext run) {
        for (Duration pause : PAUSES_BEFORE_ASKING) {
            try {
                Thread.sleep(pause.toMillis());
                return Optional.of(published(run.identity().edition()).runId() == run.runId());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (RuntimeException e) {
                LOG.warn("the database does not say whether the run is published", e);
            }
        }
        return Optional.empty();
    }

    /**
     * A publication of any edition, shown now or earlier.
     *
     * @param period of service that its figures are about
     */
    record Publication(String edition, String referenceVersion, String programVersion, ServiceMonths period) {}

    Optional<Publication> publication(long runId) {
        List<Publication> found = new ArrayList<>(1);
        connection.runAlone("publication", c -> {
            try (PreparedStatement select = c.prepareStatement(
                    "select edition, reference_version, program_version, service_from, service_to from claims.run"
                            + " where run_id = ? and status in ('published', 'superseded')")) {
                select.setLong(1, runId);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        found.add(new Publication(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                ServiceMonths.ofDays(
                                        row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class))));
                    }
                }
            }
        });
        return found.stream().findFirst();
    }

    /** The extracts whose lines counted in a publication, in load order. */
    List<LedgerExtract> countedExtracts(long runId) {
        List<LedgerExtract> found = new ArrayList<>();
        connection.runAlone(
                "extracts of a publication", c -> found.addAll(new ExtractLedger(c).countedExtracts(runId)));
        return found;
    }

    /** Whether rejects of the extract were read again by a run up to this one. */
    boolean wasReplayed(LedgerExtract extract, long runId) {
        boolean[] found = new boolean[1];
        connection.runAlone(
                "replays of an extract", c -> found[0] = new ReplayLedger(c, extract.extractId()).closedUpTo(runId));
        return found[0];
    }

    /** Why an earlier publication cannot be shown again, as a sentence. */
    Optional<String> hindranceToRestore(long runId) {
        List<String> found = new ArrayList<>(1);
        connection.runAlone(
                "what a publication rests on",
                c -> Restoration.hindrance(c, runId).ifPresent(found::add));
        return found.stream().findFirst();
    }

    /** Whether a reject of the extract is open, or was closed by a run that waits for its publication. */
    boolean hasSomethingToReplay(LedgerExtract extract) {
        boolean[] found = new boolean[1];
        connection.runAlone("open rejects", c -> {
            ReplayLedger ledger = new ReplayLedger(c, extract.extractId());
            found[0] = !ledger.openRecords().isEmpty() || ledger.closedUnpublished();
        });
        return found[0];
    }
}
