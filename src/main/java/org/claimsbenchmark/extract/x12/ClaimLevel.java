package org.claimsbenchmark.extract.x12;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.extract.x12.segment.Segment;

/** Loop 2300: what is said of a claim as a whole. */
final class ClaimLevel {

    private final Segment start;
    private final Values values = new Values();
    private final ProviderLoops providers = new ProviderLoops(values);
    private String principalDiagnosis = "";
    private final List<String> otherDiagnoses = new ArrayList<>();
    private boolean amongOtherSubscribers;
    private boolean hasLines;

    /** @param guideForm on which form it is until a line says so */
    ClaimLevel(Segment clm, String guideForm) {
        this.start = clm;
        values.set(ClaimColumns.CLAIM_NUMBER, clm.element(1));
        values.set(ClaimColumns.TOTAL_CHARGE, clm.element(2));
        values.set(ClaimColumns.CLAIM_FORM, guideForm);
        String facility = clm.component(5, 1);
        String frequency = clm.component(5, 3);
        values.set(ClaimColumns.FREQUENCY, frequency);
        if (clm.component(5, 2).equals("A")) {
            values.set(ClaimColumns.BILL_TYPE, facility + frequency);
        } else if (clm.component(5, 2).equals("B")) {
            values.set(ClaimColumns.PLACE_OF_SERVICE, facility);
        }
    }

    void accept(Segment segment) {
        // loops 2320 and 2330: what other payers know of the claim
        amongOtherSubscribers |= segment.name().equals("SBR");
        if (amongOtherSubscribers) {
            return;
        }
        if (segment.name().equals("DTP") && segment.has(1, "434")) {
            Period.read(segment, values, ClaimColumns.CLAIM_FROM, ClaimColumns.CLAIM_TO);
        } else if (segment.name().equals("HI")) {
            diagnoses(segment);
        } else {
            providers.accept(segment);
        }
    }

    /** Only diagnoses proper: not the admitting one, a reason for the visit, an external cause, a procedure or a value. */
    private void diagnoses(Segment hi) {
        for (int element = 1; element <= hi.size(); element++) {
            String code = hi.component(element, 2);
            switch (hi.element(element)) {
                case "BK", "ABK" -> principalDiagnosis = code;
                case "BF", "ABF" -> {
                    if (otherDiagnoses.size() < ClaimColumns.DIAGNOSES - 1) {
                        otherDiagnoses.add(code);
                    }
                }
                default -> {
                    continue;
                }
            }
            values.set(ClaimColumns.CODE_SYSTEM, hi.element(element).startsWith("A") ? "10" : "9");
        }
    }

    Segment start() {
        return start;
    }

    /** Whether a record of the claim was made. */
    boolean hasLines() {
        return hasLines;
    }

    void lineEnded() {
        hasLines = true;
    }

    Values values() {
        int number = 1;
        if (!principalDiagnosis.isEmpty()) {
            values.set(ClaimColumns.DIAGNOSIS + number++, principalDiagnosis);
        }
        for (String diagnosis : otherDiagnoses) {
            values.set(ClaimColumns.DIAGNOSIS + number++, diagnosis);
        }
        return values;
    }
}
