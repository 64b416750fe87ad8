package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/**
 * On which form a claim was sent, as far as a remittance shows. CLP08 is a place of service for one and the first two digits
 * of a bill type for the other, with many values in common, and nothing else in it says which.
 *
 * <p>Institutional: inpatient adjudication (MIA), a DRG (CLP11), Medicare part A (CLP06), a provider summary of it (TS3), or
 * a revenue code on the line (SVC04, or SVC01 with NU). Outpatient adjudication (MOA) stands on both forms and tells nothing.
 * Professional: none of these, and a person rendered the service (NM1*82*1). Else the form stays open.
 */
final class ClaimForm {

    static final String PROFESSIONAL = "professional";
    static final String INSTITUTIONAL = "institutional";

    private boolean institutional;
    private boolean renderedByPerson;

    /** @param summaryOfPartA whether a TS3 segment stands above the claim */
    ClaimForm(Segment clp, boolean summaryOfPartA) {
        institutional = summaryOfPartA || clp.has(6, "MA") || !clp.element(11).isEmpty();
    }

    void claimSegment(Segment segment) {
        institutional |= segment.name().equals("MIA");
        renderedByPerson |= segment.name().equals("NM1") && segment.has(1, "82") && segment.has(2, "1");
    }

    /** @param svc the line's own segment, or null where the claim has no lines */
    String of(Segment svc) {
        boolean revenueCode = svc != null && (!svc.element(4).isEmpty() || svc.has(1, "NU"));
        if (institutional || revenueCode) {
            return INSTITUTIONAL;
        }
        return renderedByPerson ? PROFESSIONAL : "";
    }
}
