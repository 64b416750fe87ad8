package org.claimsbenchmark.classify;

import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.finding.FindingCode;

/** Facts about a line's amounts: each is expected to be no more than the one before it, billed, allowed, paid. */
final class AmountFacts {

    void find(ClaimLine line, Set<FindingCode> found) {
        ClaimLine.Amounts amounts = line.amounts();
        if (isAbove(amounts.paid(), amounts.allowed())) {
            found.add(FindingCode.PAID_ABOVE_ALLOWED);
        }
        if (isAbove(amounts.allowed(), amounts.billed())) {
            found.add(FindingCode.ALLOWED_ABOVE_BILLED);
        }
    }

    /** Absent amounts are not compared. Nor are those of a reversal, whose order is turned around with its sign. */
    private static boolean isAbove(Money amount, Money limit) {
        return amount != null && limit != null && amount.cents() > 0 && amount.compareTo(limit) > 0;
    }
}
