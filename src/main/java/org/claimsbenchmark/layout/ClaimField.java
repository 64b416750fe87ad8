package org.claimsbenchmark.layout;

import java.util.Locale;

/** What a layout can say where to find. Named after the columns of the Tuva input layer's medical_claim. */
public enum ClaimField {
    CLAIM_ID,
    CLAIM_LINE_NUMBER,
    CLAIM_TYPE,
    PERSON_ID,
    MEMBER_ID,
    PAYER,
    PLAN,
    CLAIM_START_DATE,
    CLAIM_LINE_START_DATE,
    PLACE_OF_SERVICE_CODE,
    BILL_TYPE_CODE,
    SERVICE_UNIT_QUANTITY,
    HCPCS_CODE,
    /** Several columns, in claim order. */
    HCPCS_MODIFIER,
    RENDERING_NPI,
    BILLING_NPI,
    PAID_DATE,
    PAID_AMOUNT,
    ALLOWED_AMOUNT,
    CHARGE_AMOUNT,
    DIAGNOSIS_CODE_TYPE,
    /** Several columns, in claim order. */
    DIAGNOSIS_CODE,
    DATA_SOURCE,
    FILE_DATE,
    CLAIM_FREQUENCY_CODE,
    CLAIM_STATUS,
    LINE_OF_BUSINESS,
    RENDERING_TAXONOMY_CODE,
    BILLING_TAXONOMY_CODE,
    RENDERING_SPECIALTY_CODE,
    RENDERING_STATE,
    DIAGNOSIS_POINTERS;

    /** Name in layouts and in the database, e.g. {@code claim_id}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
