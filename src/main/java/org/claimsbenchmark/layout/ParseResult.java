package org.claimsbenchmark.layout;

import java.util.List;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.finding.Finding;

/** What one record turned out to be. */
public sealed interface ParseResult {

    /**
     * The procedure code is not in scope; nothing but the number of fields was checked.
     *
     * @param notUtf8 whether the record holds bytes that are not UTF-8 text, which is worth a note
     */
    record OutOfScope(boolean notUtf8) implements ParseResult {}

    /**
     * The record cannot be read as a claim line. {@code toString} prints the number of faults only.
     *
     * @param faults every fault of the record, at least one
     * @param codeInScope whether the procedure code was read and is in scope, so that the dollars count in the ledger
     * @param billed the charge, or null when the code is out of scope, the charge is blank, or it cannot be read
     */
    record Rejected(List<Finding> faults, boolean codeInScope, Money billed) implements ParseResult {
        public Rejected {
            faults = List.copyOf(faults);
        }

        @Override
        public String toString() {
            return "Rejected[" + faults.size() + " faults]";
        }
    }

    /**
     * @param line a readable line whose procedure code is in scope
     * @param apportioned whether its amounts are its part of the claim's, which the extract states on every line
     */
    record InScope(ClaimLine line, boolean apportioned) implements ParseResult {}
}
