package org.claimsbenchmark.extract.x12;

import org.claimsbenchmark.extract.x12.segment.Segment;

/** Loop 2000C: a patient who is insured through the subscriber. */
final class DependentLevel {

    private String ownId = "";
    private String firstName = "";
    private String birthDate = "";

    void accept(Segment segment) {
        if (segment.name().equals("NM1") && segment.has(1, "QC")) {
            firstName = segment.element(4);
            ownId = segment.element(9);
        } else if (segment.name().equals("DMG")) {
            birthDate = segment.element(2);
        }
    }

    String patientId(String memberId) {
        return PatientId.ofDependent(ownId, memberId, birthDate, firstName);
    }
}
