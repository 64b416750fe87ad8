package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/** Loop 2000B: who is insured, and the payer that the claim goes to. Other payers stand inside the claim. */
final class SubscriberLevel {

    private final String number;
    private final Values values = new Values();

    /** @param number HL01 */
    SubscriberLevel(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    void accept(Segment segment) {
        if (segment.name().equals("SBR")) {
            values.set(ClaimColumns.FILING_INDICATOR, segment.element(9));
            values.set(ClaimColumns.LINE_OF_BUSINESS, FilingIndicator.lineOfBusiness(segment.element(9)));
        } else if (segment.name().equals("NM1") && segment.has(1, "IL")) {
            values.set(ClaimColumns.MEMBER_ID, segment.element(9));
        } else if (segment.name().equals("NM1") && segment.has(1, "PR")) {
            values.set(ClaimColumns.PAYER_NAME, segment.element(3));
            values.set(ClaimColumns.PAYER_ID, segment.element(9));
        }
    }

    Values values() {
        return values;
    }
}
