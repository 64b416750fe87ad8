package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/** Loop 2000A: who bills. The pay-to loops below it (NM1*87, NM1*PE) have an address too, which says nothing. */
final class BillingLevel {

    private final String number;
    private final Values values = new Values();
    private String entity = "";

    /** @param number HL01 */
    BillingLevel(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    void accept(Segment segment) {
        switch (segment.name()) {
            case "PRV" -> {
                if (segment.has(1, "BI")) {
                    values.set(ClaimColumns.BILLING_TAXONOMY, segment.element(3));
                }
            }
            case "NM1" -> {
                entity = segment.element(1);
                if (isBillingProvider() && segment.has(8, "XX")) {
                    values.set(ClaimColumns.BILLING_NPI, segment.element(9));
                    values.set(ClaimColumns.SOURCE, segment.element(9));
                }
            }
            case "N4" -> {
                if (isBillingProvider()) {
                    values.set(ClaimColumns.STATE, segment.element(2));
                }
            }
            case "REF" -> {
                boolean taxId = segment.has(1, "EI") || segment.has(1, "SY");
                if (isBillingProvider()
                        && taxId
                        && values.get(ClaimColumns.SOURCE).isEmpty()) {
                    values.set(ClaimColumns.SOURCE, segment.element(2));
                }
            }
            default -> {
                // contacts and second identifiers
            }
        }
    }

    private boolean isBillingProvider() {
        return entity.equals("85");
    }

    Values values() {
        return values;
    }
}
