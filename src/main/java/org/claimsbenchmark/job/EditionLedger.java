package org.claimsbenchmark.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.benchmark.publication.Restoration;
import org.claimsbenchmark.claim.EditionTerms;
import org.claimsbenchmark.load.ExtractLedger;
import org.claimsbenchmark.load.LedgerExtract;
import org.claimsbenchmark.load.PublishedRun;
import org.claimsbenchmark.load.ReplayLedger;
import org.claimsbenchmark.load.ShadowRun;
import org.claimsbenchmark.load.ShadowRuns;
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
     */
    record Published(Optional<PublishedRun> run, List<LedgerExtract> extracts, Set<String> withdrawn) {

        /** 0 when nothing is published. */
        long runId() {
            return run.map(PublishedRun::runId).orElse(0L);
        }

        /** The usual ones when nothing is published; the usual rule in place of one that there was not yet. */
        EditionTerms terms() {
            return run.map(PublishedRun::terms).orElse(EditionTerms.USUAL).orElse(EditionTerms.USUAL);
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
                    ledger.publishedRun(edition), ledger.publishedExtracts(edition), ledger.withdrawn(edition));
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

    /** A publication of any edition, shown now or earlier; nothing when the run is none. */
    Optional<PublishedRun> publication(long runId) {
        List<PublishedRun> found = new ArrayList<>(1);
        connection.runAlone(
                "publication", c -> new ExtractLedger(c).publication(runId).ifPresent(found::add));
        return found.stream().findFirst();
    }

    /** Why a run is not the publication that was expected, as a sentence. */
    String notA(String publication, long runId) {
        boolean[] purged = new boolean[1];
        connection.runAlone("purged publications", c -> purged[0] = new ExtractLedger(c).wasPurged(runId));
        return "run " + runId + ": expected " + publication + ", found "
                + (purged[0] ? "that its figures were purged" : "none") + "; the view benchmark.run lists them";
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

    /** A shadow run that is computed; nothing when the run is none. */
    Optional<ShadowRun> shadow(long runId) {
        List<ShadowRun> found = new ArrayList<>(1);
        connection.runAlone("shadow run", c -> new ShadowRuns(c).computed(runId).ifPresent(found::add));
        return found.stream().findFirst();
    }

    /** Removes a shadow run of the edition; false when the run is none. */
    boolean discard(String shadowEdition, long runId) {
        boolean[] found = new boolean[1];
        connection.runAlone("removal of a shadow run", c -> found[0] = new ShadowRuns(c).discard(shadowEdition, runId));
        return found[0];
    }

    /** Removes all shadow runs of the edition, computed or broken off. */
    void discardAll(String shadowEdition) {
        connection.runAlone("removal of shadow runs", c -> new ShadowRuns(c).discardAll(shadowEdition));
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
