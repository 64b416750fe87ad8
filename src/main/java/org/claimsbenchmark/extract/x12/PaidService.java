package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/** Loop 2110 of an 835: one service as it was paid. */
final class PaidService {

    private final Segment start;
    private final Values values = new Values();
    private final Adjustments adjustments = new Adjustments();

    /** @param number of the service within its claim, 1-based */
    PaidService(Segment svc, int number) {
        this.start = svc;
        values.set(RemittanceColumns.LINE_NUMBER, Integer.toString(number));
        // SVC06 is what the provider billed, where the payer made something else of it
        if (!Procedure.read(svc, 6, values, RemittanceColumns.PROCEDURE, RemittanceColumns.MODIFIER)) {
            Procedure.read(svc, 1, values, RemittanceColumns.PROCEDURE, RemittanceColumns.MODIFIER);
        }
        values.set(RemittanceColumns.CHARGE, svc.element(2));
        values.set(RemittanceColumns.PAID, svc.element(3));
        values.set(RemittanceColumns.UNITS, svc.element(5).isEmpty() ? "1" : svc.element(5));
    }

    void accept(Segment segment) {
        switch (segment.name()) {
            case "CAS" -> adjustments.add(segment);
            case "DTM" -> date(segment);
            case "REF" -> {
                if (segment.has(1, "6R")) {
                    values.setIfAny(RemittanceColumns.LINE_NUMBER, segment.element(2));
                } else if (segment.has(1, "HPI")) {
                    values.setIfAny(RemittanceColumns.RENDERING_NPI, segment.element(2));
                }
            }
            case "AMT" -> {
                if (segment.has(1, "B6")) {
                    values.set(RemittanceColumns.ALLOWED, segment.element(2));
                }
            }
            default -> {
                // remarks and quantities
            }
        }
    }

    private void date(Segment dtm) {
        switch (dtm.element(1)) {
            case "472" -> values.set(RemittanceColumns.SERVICE_FROM, dtm.element(2));
            case "150" -> {
                if (values.get(RemittanceColumns.SERVICE_FROM).isEmpty()) {
                    values.set(RemittanceColumns.SERVICE_FROM, dtm.element(2));
                }
            }
            case "151" -> values.set(RemittanceColumns.SERVICE_TO, dtm.element(2));
            default -> {
                // dates of no service
            }
        }
    }

    Segment start() {
        return start;
    }

    Values values() {
        if (values.get(RemittanceColumns.ALLOWED).isEmpty()) {
            values.set(RemittanceColumns.ALLOWED, adjustments.allowed(start.element(3)));
        }
        return values;
    }
}
