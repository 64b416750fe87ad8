package org.claimsbenchmark.classify;

import java.util.List;

/**
 * The values that a dimension may take, as published. Every domain is closed but that of {@link Dimension#STATE}, which
 * is any two letters or {@link #NOT_IN_INPUT}. {@code All}, which marks a dimension that a cell is not grouped by, is no
 * value of a line and does not stand here.
 */
public final class DimensionValues {

    /** The extract did not carry the field. */
    public static final String NOT_IN_INPUT = "Not in input";
    /** The extract carried a value that no table knows. */
    public static final String UNKNOWN = "Unknown";

    public static final String PROFESSIONAL_FACILITY = "Professional, facility";
    public static final String PROFESSIONAL_NON_FACILITY = "Professional, non-facility";
    public static final String OUTPATIENT_FACILITY = "Hospital outpatient facility";
    public static final String SURGICAL_CENTER_FACILITY = "Ambulatory surgical center facility";
    public static final String INPATIENT_FACILITY = "Hospital inpatient facility";
    public static final String UNDETERMINED = "Undetermined";

    public static final String AETNA = "Aetna";
    public static final String BLUE_CROSS_BLUE_SHIELD = "Blue Cross Blue Shield";
    public static final String CIGNA_HEALTH = "Cigna Health";
    public static final String UNITEDHEALTHCARE = "UnitedHealthcare";
    public static final String MEDICARE = "Medicare";
    public static final String OTHER_PAYER = "Other payer";

    public static final String COMMERCIAL = "Commercial";
    public static final String MEDICARE_FEE_FOR_SERVICE = "Medicare fee-for-service";
    public static final String MEDICARE_ADVANTAGE = "Medicare Advantage";
    public static final String MEDICAID = "Medicaid";
    public static final String OTHER_LINE_OF_BUSINESS = "Other";

    public static final String ON_CAMPUS = "Hospital outpatient, on campus";
    public static final String OFF_CAMPUS = "Hospital outpatient, off campus";
    public static final String SURGICAL_CENTER = "Ambulatory surgical center";
    public static final String OFFICE = "Office or interventional suite";
    public static final String INPATIENT = "Inpatient hospital";
    public static final String EMERGENCY_ROOM = "Emergency room";
    public static final String OTHER_SITE = "Other site";

    /** Site expectation: the card names the site as usual. */
    public static final String TYPICAL = "typical";
    /** Site expectation: the card accepts the site. */
    public static final String ACCEPTED = "accepted";
    /** Site expectation: neither typical nor accepted, sites that are unknown or not in the input included. */
    public static final String ATYPICAL = "atypical";

    public static final String DISCONTINUED = "Discontinued";
    public static final String REDUCED = "Reduced";
    public static final String COMPONENT = "Component";
    public static final String CO_SURGEON_OR_TEAM = "Co-surgeon or team";
    public static final String ASSISTANT = "Assistant";
    public static final String WITHIN_GLOBAL_PERIOD = "Within a global period";
    public static final String REPEAT = "Repeat";
    public static final String BILATERAL = "Bilateral";
    public static final String DISTINCT_SERVICE = "Distinct service";
    public static final String MULTIPLE_PROCEDURES = "Multiple procedures";
    public static final String LATERALITY_ONLY = "Laterality only";
    public static final String OTHER_MODIFIER = "Other modifier";
    public static final String NO_MODIFIER = "No modifier";

    public static final String BONE_METASTASIS = "Bone metastasis";
    public static final String MARROW_METASTASIS = "Bone marrow metastasis";
    public static final String PATHOLOGICAL_FRACTURE = "Pathological fracture in neoplastic disease";
    public static final String OTHER_METASTASIS = "Metastasis, other site";
    public static final String PRIMARY_BONE_TUMOR = "Primary bone tumor or myeloma";
    public static final String OTHER_NEOPLASM = "Other neoplasm";
    public static final String PAIN_ONLY = "Pain only";
    public static final String OTHER_DIAGNOSIS = "Other diagnosis";

    public static final String INTERVENTIONAL_RADIOLOGY = "Interventional radiology";
    public static final String DIAGNOSTIC_RADIOLOGY = "Diagnostic radiology";
    public static final String RADIATION_ONCOLOGY = "Radiation oncology";
    public static final String ORTHOPAEDIC_SURGERY = "Orthopaedic surgery";
    public static final String ANESTHESIOLOGY_OR_PAIN = "Anesthesiology or pain";
    public static final String SURGERY = "Surgery";
    public static final String MEDICAL_ONCOLOGY = "Medical oncology";
    public static final String ADVANCED_PRACTICE = "Advanced practice";
    public static final String OTHER_SPECIALTY = "Other specialty";

    private DimensionValues() {}

    /**
     * The closed domain in the order of the rules; for {@link Dimension#STATE} the one value that is not a state.
     */
    public static List<String> of(Dimension dimension) {
        return switch (dimension) {
            case FEE_BASIS ->
                List.of(
                        PROFESSIONAL_FACILITY,
                        PROFESSIONAL_NON_FACILITY,
                        OUTPATIENT_FACILITY,
                        SURGICAL_CENTER_FACILITY,
                        INPATIENT_FACILITY,
                        UNDETERMINED);
            case PAYER ->
                List.of(
                        AETNA,
                        BLUE_CROSS_BLUE_SHIELD,
                        CIGNA_HEALTH,
                        UNITEDHEALTHCARE,
                        MEDICARE,
                        OTHER_PAYER,
                        NOT_IN_INPUT);
            case LINE_OF_BUSINESS ->
                List.of(
                        COMMERCIAL,
                        MEDICARE_FEE_FOR_SERVICE,
                        MEDICARE_ADVANTAGE,
                        MEDICAID,
                        OTHER_LINE_OF_BUSINESS,
                        NOT_IN_INPUT);
            case SITE_OF_SERVICE ->
                List.of(
                        ON_CAMPUS,
                        OFF_CAMPUS,
                        SURGICAL_CENTER,
                        OFFICE,
                        INPATIENT,
                        EMERGENCY_ROOM,
                        OTHER_SITE,
                        UNKNOWN,
                        NOT_IN_INPUT);
            case MODIFIER_USE ->
                List.of(
                        DISCONTINUED,
                        REDUCED,
                        COMPONENT,
                        CO_SURGEON_OR_TEAM,
                        ASSISTANT,
                        WITHIN_GLOBAL_PERIOD,
                        REPEAT,
                        BILATERAL,
                        DISTINCT_SERVICE,
                        MULTIPLE_PROCEDURES,
                        LATERALITY_ONLY,
                        OTHER_MODIFIER,
                        NO_MODIFIER);
            case DIAGNOSIS_GROUP ->
                List.of(
                        BONE_METASTASIS,
                        MARROW_METASTASIS,
                        PATHOLOGICAL_FRACTURE,
                        OTHER_METASTASIS,
                        PRIMARY_BONE_TUMOR,
                        OTHER_NEOPLASM,
                        PAIN_ONLY,
                        OTHER_DIAGNOSIS,
                        NOT_IN_INPUT);
            case SPECIALTY ->
                List.of(
                        INTERVENTIONAL_RADIOLOGY,
                        DIAGNOSTIC_RADIOLOGY,
                        RADIATION_ONCOLOGY,
                        ORTHOPAEDIC_SURGERY,
                        ANESTHESIOLOGY_OR_PAIN,
                        SURGERY,
                        MEDICAL_ONCOLOGY,
                        ADVANCED_PRACTICE,
                        OTHER_SPECIALTY,
                        UNKNOWN,
                        NOT_IN_INPUT);
            case STATE -> List.of(NOT_IN_INPUT);
        };
    }

    /** Whether a line may carry the value in the dimension. */
    public static boolean allows(Dimension dimension, String value) {
        return of(dimension).contains(value) || dimension == Dimension.STATE && StateRule.isTwoLetters(value);
    }
}
