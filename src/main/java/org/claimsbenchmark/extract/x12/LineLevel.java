package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/** Loop 2400: one service. */
final class LineLevel {

    private final Segment start;
    private final Values values = new Values();
    private final ProviderLoops providers = new ProviderLoops(values);
    private boolean hasService;

    /** @param start LX; the service's own segment where LX is missing */
    LineLevel(Segment start) {
        this.start = start;
        if (start.name().equals("LX")) {
            values.set(ClaimColumns.LINE_NUMBER, start.element(1));
        }
    }

    void accept(Segment segment) {
        switch (segment.name()) {
            case "SV1" -> {
                service(segment, ClaimForm.PROFESSIONAL, 1);
                values.setIfAny(ClaimColumns.PLACE_OF_SERVICE, segment.element(5));
                values.set(ClaimColumns.POINTERS, String.join(":", segment.components(7)));
            }
            case "SV2" -> service(segment, ClaimForm.INSTITUTIONAL, 2);
            case "DTP" -> {
                if (segment.has(1, "472")) {
                    Period.read(segment, values, ClaimColumns.SERVICE_FROM, ClaimColumns.SERVICE_TO);
                }
            }
            case "REF" -> {
                if (segment.has(1, "6R")) {
                    values.setIfAny(ClaimColumns.LINE_NUMBER, segment.element(2));
                }
            }
            default -> providers.accept(segment);
        }
    }

    /** @param procedureAt which element names the procedure; charge, unit of measure and quantity follow it */
    private void service(Segment segment, String claimForm, int procedureAt) {
        hasService = true;
        values.set(ClaimColumns.CLAIM_FORM, claimForm);
        Procedure.read(segment, procedureAt, values, ClaimColumns.PROCEDURE, ClaimColumns.MODIFIER);
        values.set(ClaimColumns.CHARGE, segment.element(procedureAt + 1));
        // minutes and days are no units
        if (segment.has(procedureAt + 2, "UN")) {
            values.set(ClaimColumns.UNITS, segment.element(procedureAt + 3));
        }
    }

    boolean hasService() {
        return hasService;
    }

    Segment start() {
        return start;
    }

    Values values() {
        return values;
    }
}
