package org.claimsbenchmark.extract.x12;

import java.util.function.Consumer;
import org.claimsbenchmark.extract.x12.segment.Segment;

/** Loop 2100 of an 835: a claim as it was paid, reversed or denied, with its services. Amounts are as sent. */
final class PaidClaim {

    private final Segment start;
    private final Values values = new Values();
    private final ClaimForm form;
    private final Adjustments adjustments = new Adjustments();
    private String insuredId = "";
    private String patientOwnId = "";
    private String patientFirstName = "";
    private PaidService service;
    private int services;

    /** @param values of the claim, overridden by those of the service */
    record Line(Segment start, Values values) {}

    PaidClaim(Segment clp, boolean summaryOfPartA) {
        this.start = clp;
        this.form = new ClaimForm(clp, summaryOfPartA);
        values.set(RemittanceColumns.CLAIM_NUMBER, clp.element(1));
        values.set(RemittanceColumns.STATUS, clp.element(2));
        values.set(RemittanceColumns.FILING_INDICATOR, clp.element(6));
        values.set(RemittanceColumns.LINE_OF_BUSINESS, FilingIndicator.lineOfBusiness(clp.element(6)));
        values.set(RemittanceColumns.FREQUENCY, clp.element(9));
    }

    /** @param lines takes the line that the segment completes */
    void accept(Segment segment, Consumer<Line> lines) {
        if (segment.name().equals("SVC")) {
            endService(lines);
            services++;
            service = new PaidService(segment, services);
        } else if (service != null) {
            service.accept(segment);
        } else {
            claimSegment(segment);
        }
    }

    private void claimSegment(Segment segment) {
        form.claimSegment(segment);
        switch (segment.name()) {
            case "CAS" -> adjustments.add(segment);
            case "NM1" -> party(segment);
            case "DTM" -> {
                if (segment.has(1, "232")) {
                    values.set(RemittanceColumns.CLAIM_FROM, segment.element(2));
                } else if (segment.has(1, "233")) {
                    values.set(RemittanceColumns.CLAIM_TO, segment.element(2));
                }
            }
            default -> {
                // quantities, remarks and second identifiers
            }
        }
    }

    private void party(Segment nm1) {
        switch (nm1.element(1)) {
            case "QC" -> {
                patientFirstName = nm1.element(4);
                patientOwnId = nm1.element(9);
            }
            case "IL" -> insuredId = nm1.element(9);
            case "82" -> {
                if (nm1.has(8, "XX")) {
                    values.set(RemittanceColumns.RENDERING_NPI, nm1.element(9));
                }
            }
            default -> {
                // corrected names and other payers
            }
        }
    }

    /** @param lines takes the last line, or the claim itself where it has no services */
    void end(Consumer<Line> lines) {
        if (services == 0) {
            Values whole = new Values();
            whole.set(RemittanceColumns.CHARGE, start.element(3));
            whole.set(RemittanceColumns.PAID, start.element(4));
            whole.set(RemittanceColumns.ALLOWED, adjustments.allowed(start.element(4)));
            lines.accept(new Line(start, merged(whole, null)));
        }
        endService(lines);
    }

    private void endService(Consumer<Line> lines) {
        if (service != null) {
            lines.accept(new Line(service.start(), merged(service.values(), service.start())));
            service = null;
        }
    }

    private Values merged(Values line, Segment svc) {
        Values merged = new Values();
        merged.addAll(values);
        merged.set(RemittanceColumns.MEMBER_ID, insuredId.isEmpty() ? patientOwnId : insuredId);
        merged.set(RemittanceColumns.PATIENT_ID, PatientId.ofDependent(patientOwnId, insuredId, "", patientFirstName));
        place(merged, form.of(svc));
        merged.addAll(line);
        return merged;
    }

    private void place(Values merged, String claimForm) {
        merged.set(RemittanceColumns.CLAIM_FORM, claimForm);
        String facility = start.element(8);
        String frequency = start.element(9);
        if (claimForm.equals(ClaimForm.PROFESSIONAL)) {
            merged.set(RemittanceColumns.PLACE_OF_SERVICE, facility);
        } else if (claimForm.equals(ClaimForm.INSTITUTIONAL) && facility.length() == 2 && !frequency.isEmpty()) {
            merged.set(RemittanceColumns.BILL_TYPE, facility + frequency);
        }
    }
}
