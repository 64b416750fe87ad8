package org.claimsbenchmark.metrics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.claimsbenchmark.report.account.RunAccount;

/** The last attempt at a run of each edition in this process, and the publication that the edition was last seen to show. */
final class LastRuns {

    private final Map<String, RunAccount> byEdition = new ConcurrentSkipListMap<>();
    private final Map<String, RunAccount.Shown> publications = new ConcurrentSkipListMap<>();

    /** @return whether it is the first of its edition */
    boolean put(RunAccount account) {
        if (account.shown() != null) {
            publications.put(account.edition(), account.shown());
        }
        return byEdition.put(account.edition(), account) == null;
    }

    /** Sorted by edition. */
    Collection<RunAccount> all() {
        return byEdition.values();
    }

    /** Of an edition that had one. */
    RunAccount of(String edition) {
        return byEdition.get(edition);
    }

    /** Kept where a later attempt could not ask the database. */
    Optional<RunAccount.Shown> publicationOf(String edition) {
        return Optional.ofNullable(publications.get(edition));
    }
}
