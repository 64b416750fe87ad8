package org.claimsbenchmark.claim;

import java.time.LocalDate;

/** Revision of the International Classification of Diseases, Clinical Modification. */
public enum DiagnosisCodeSystem {
    ICD_9_CM,
    ICD_10_CM;

    /** First service date on which US claims carry ICD-10-CM (CMS, 2015). */
    public static final LocalDate ICD_10_CM_FROM = LocalDate.of(2015, 10, 1);

    /** The revision that claims of this service date carry where the extract does not say. */
    public static DiagnosisCodeSystem onServiceDate(LocalDate serviceDate) {
        return serviceDate.isBefore(ICD_10_CM_FROM) ? ICD_9_CM : ICD_10_CM;
    }
}
