package org.claimsbenchmark.classify;

import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.finding.FindingCode;

/** Facts about a line's amounts: each is expected to be no more than the one before it, billed, allowed, paid. */
final class AmountFacts {

    void find(ClaimLine line, Set<FindingCode> found) {
        if (line.amounts().isPaidAboveAllowed()) {
            found.add(FindingCode.PAID_ABOVE_ALLOWED);
        }
        if (line.amounts().isAllowedAboveBilled()) {
            found.add(FindingCode.ALLOWED_ABOVE_BILLED);
        }
    }
}
