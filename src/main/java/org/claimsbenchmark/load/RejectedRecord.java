package org.claimsbenchmark.load;

import java.util.List;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.finding.Finding;

/**
 * A record that cannot be read as a claim line.
 *
 * @param faults all of them, at least one, in the order of the columns
 * @param billed of a record with a code in scope and a readable billed amount, else null
 */
public record RejectedRecord(List<Finding> faults, Money billed) {

    public RejectedRecord {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("a rejected record has at least one fault");
        }
    }
}
