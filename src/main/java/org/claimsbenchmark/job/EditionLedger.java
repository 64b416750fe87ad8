package org.claimsbenchmark.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
     */
    record Published(Optional<RunIdentity> run, List<LedgerExtract> extracts) {

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
            found[0] = new Published(ledger.publishedRun(edition), ledger.publishedExtracts(edition));
        });
        return found[0];
    }

    /** Whether the edition's figures are this run's; nothing when the database does not answer. */
    Optional<Boolean> isPublished(RunContext run) {
        for (Duration pause : PAUSES_BEFORE_ASKING) {
            try {
                Thread.sleep(pause.toMillis());
                return Optional.of(published(run.identity().edition())
                        .run()
                        .filter(current -> current.baseRunId() == run.runId())
                        .isPresent());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            } catch (RuntimeException e) {
                LOG.warn("the database does not say whether the run is published", e);
            }
        }
        return Optional.empty();
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
