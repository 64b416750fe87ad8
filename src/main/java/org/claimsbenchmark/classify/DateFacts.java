package org.claimsbenchmark.classify;

import java.time.LocalDate;
import java.util.Set;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.finding.FindingCode;

/** Facts about a line's dates: the order is service, payment, delivery; two of them may be one day. */
final class DateFacts {

    void find(ClaimLine line, LocalDate deliveryDate, Set<FindingCode> found) {
        if (line.serviceDate().isAfter(deliveryDate)) {
            found.add(FindingCode.FUTURE_SERVICE_DATE);
        }
        if (line.paidDate() != null && line.paidDate().isBefore(line.serviceDate())) {
            found.add(FindingCode.PAID_BEFORE_SERVICE);
        }
    }
}
