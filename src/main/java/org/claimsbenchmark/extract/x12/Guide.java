package org.claimsbenchmark.extract.x12;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.claimsbenchmark.extract.x12.segment.X12Fault;
import org.claimsbenchmark.finding.FindingCode;

/** The implementation guides of 005010 that are read, in any of their addenda. */
enum Guide {
    PROFESSIONAL_CLAIMS("005010X222", X12Kind.CLAIMS, ClaimForm.PROFESSIONAL),
    INSTITUTIONAL_CLAIMS("005010X223", X12Kind.CLAIMS, ClaimForm.INSTITUTIONAL),
    REMITTANCES("005010X221", X12Kind.REMITTANCES, "");

    /** A name of a guide or of a transaction set, which a sentence may repeat: anything else may be a value. */
    private static final Pattern NAME = Pattern.compile("[0-9]{3}|[0-9]{6}(X[0-9]{3}([A-Z][0-9])?)?");

    private final String number;
    private final X12Kind kind;
    private final String claimForm;

    Guide(String number, X12Kind kind, String claimForm) {
        this.number = number;
        this.kind = kind;
        this.claimForm = claimForm;
    }

    /**
     * The guide of a transaction.
     *
     * @param group GS08
     * @param transactionSet ST01
     * @param transaction ST03, or blank where GS08 alone says it
     * @throws X12Fault when it is none of these
     */
    static Guide of(String group, String transactionSet, String transaction) throws X12Fault {
        String name = transaction.isEmpty() ? group : transaction;
        return Arrays.stream(values())
                .filter(guide -> name.startsWith(guide.number) && group.startsWith("005010"))
                .filter(guide -> guide.kind.transactionSet().equals(transactionSet))
                .findFirst()
                .orElseThrow(() -> new X12Fault(
                        FindingCode.X12_NOT_SUPPORTED,
                        "expected transaction set 837 of guide 005010X222 or 005010X223, or 835 of 005010X221, found "
                                + named(transactionSet) + " of " + named(group.startsWith("005010") ? name : group)
                                + "; ask for claims or remittances of these guides"));
    }

    private static String named(String name) {
        return NAME.matcher(name).matches() ? name : "another";
    }

    X12Kind kind() {
        return kind;
    }

    /** On which form its claims are; blank for remittances, which are of both. */
    String claimForm() {
        return claimForm;
    }
}
