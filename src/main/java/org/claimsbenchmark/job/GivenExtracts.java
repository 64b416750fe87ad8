package org.claimsbenchmark.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.job.RunOutcome.Status;
import org.claimsbenchmark.report.account.RunAccount.Fate;
import org.claimsbenchmark.report.account.RunAccount.Given;
import org.claimsbenchmark.report.account.RunLedger;

/** What became of every extract that an attempt was given. */
final class GivenExtracts {

    private final Attempt attempt;
    private final Status status;
    private final Map<String, Fate> fateByContent = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    private GivenExtracts(Attempt attempt, Status status, RunLedger ledger) {
        this.attempt = attempt;
        this.status = status;
        if (ledger != null) {
            ledger.extracts().forEach(extract -> fateByContent.put(extract.sha256(), ofRole(extract.role())));
            ledger.refused().forEach(extract -> fateByContent.put(extract.sha256(), Fate.REFUSED));
        }
    }

    /** @param ledger null when the database says nothing of the run */
    static List<Given> of(Attempt attempt, Status status, RunLedger ledger) {
        GivenExtracts given = new GivenExtracts(attempt, status, ledger);
        return attempt.prepared().extractsSoFar().stream()
                .map(extract -> new Given(extract.fileName(), extract.sizeBytes(), given.fate(extract)))
                .toList();
    }

    private Fate ofRole(String role) {
        return switch (role) {
            case "loaded" -> status.published() ? Fate.LOADED : Fate.NOT_REACHED;
            case "refused" -> Fate.REFUSED;
            default -> Fate.KNOWN;
        };
    }

    private Fate fate(ExtractFile extract) {
        RunAction action = attempt.request().action();
        if (!(action instanceof RunAction.Load || action instanceof RunAction.TakeIn)) {
            return status.published()
                            || status == Status.VERIFIED
                            || status == Status.NOT_REPRODUCED
                            || status == Status.SHADOWED
                    ? Fate.READ_AGAIN
                    : Fate.NOT_REACHED;
        }
        if (attempt.holdsOut(extract)) {
            return Fate.WITHDRAWN;
        }
        if (status == Status.NOTHING_NEW) {
            return Fate.KNOWN;
        }
        Fate fate = fateByContent.getOrDefault(extract.sha256(), Fate.NOT_REACHED);
        boolean again = !seen.add(extract.sha256());
        return again && fate == Fate.LOADED ? Fate.KNOWN : fate;
    }
}
