package org.claimsbenchmark.classify;

import static org.claimsbenchmark.classify.Dimension.DIAGNOSIS_GROUP;
import static org.claimsbenchmark.classify.Dimension.FEE_BASIS;
import static org.claimsbenchmark.classify.Dimension.LINE_OF_BUSINESS;
import static org.claimsbenchmark.classify.Dimension.MODIFIER_USE;
import static org.claimsbenchmark.classify.Dimension.PAYER;
import static org.claimsbenchmark.classify.Dimension.SITE_OF_SERVICE;
import static org.claimsbenchmark.classify.Dimension.SPECIALTY;
import static org.claimsbenchmark.classify.Dimension.STATE;

/**
 * The rules that decide a dimension's value; the code is kept on every line, the sentence is published. Rules of
 * modifiers and diagnoses stand, and are numbered, in the order in which they apply.
 */
public enum Rule {
    FEE_POS_FACILITY("FEE-1", FEE_BASIS, "Professional claim, place of service that is paid at the facility rate."),
    FEE_POS_NON_FACILITY(
            "FEE-2", FEE_BASIS, "Professional claim, place of service that is paid at the non-facility rate."),
    FEE_POS_UNKNOWN(
            "FEE-3", FEE_BASIS, "Professional claim, place of service absent or not a code on the service date."),
    FEE_PROVIDER_SURGICAL_CENTER(
            "FEE-4",
            FEE_BASIS,
            "Professional claim of an ambulatory surgical center, by billing or rendering taxonomy 261QA1903X or CMS"
                    + " specialty 49, whatever the place of service."),
    FEE_BILL_OUTPATIENT("FEE-5", FEE_BASIS, "Institutional claim, bill type 013x, 014x or 085x."),
    FEE_BILL_SURGICAL_CENTER("FEE-6", FEE_BASIS, "Institutional claim, bill type 083x."),
    FEE_BILL_INPATIENT("FEE-7", FEE_BASIS, "Institutional claim, bill type 011x or 012x."),
    FEE_BILL_OTHER("FEE-8", FEE_BASIS, "Institutional claim, any other bill type or none."),
    FEE_NO_CLAIM_FORM(
            "FEE-9",
            FEE_BASIS,
            "No claim type, or one that is neither professional nor institutional: nothing is guessed from bill type or"
                    + " place of service."),

    PAYER_BRAND("PAY-1", PAYER, "The payer's name holds an alias of an insurer, which beats the word Medicare."),
    PAYER_PROGRAMME("PAY-2", PAYER, "The payer's name holds an alias of Medicare or Medicaid and of no insurer."),
    PAYER_WITHOUT_ALIAS("PAY-3", PAYER, "The payer is named, and no alias is in the name."),
    PAYER_NOT_IN_INPUT("PAY-4", PAYER, "No payer name."),

    LINE_OF_BUSINESS_COLUMN("LOB-1", LINE_OF_BUSINESS, "The extract's own line of business, by its alias."),
    LINE_OF_BUSINESS_COLUMN_MEDICARE(
            "LOB-2",
            LINE_OF_BUSINESS,
            "The extract's own line of business is the one word MEDICARE, and the payer is an insurer."),
    LINE_OF_BUSINESS_COLUMN_UNKNOWN(
            "LOB-3", LINE_OF_BUSINESS, "The extract's own line of business is no alias of any."),
    LINE_OF_BUSINESS_ADVANTAGE(
            "LOB-4",
            LINE_OF_BUSINESS,
            "Payer and plan name an insurer with MEDICARE or ADVANTAGE, or hold both words, or another payer with"
                    + " MEDICARE."),
    LINE_OF_BUSINESS_MEDICARE("LOB-5", LINE_OF_BUSINESS, "The payer is Medicare itself."),
    LINE_OF_BUSINESS_MEDICAID(
            "LOB-6", LINE_OF_BUSINESS, "Payer or plan hold MEDICAID, COMMUNITY PLAN or BETTER HEALTH."),
    LINE_OF_BUSINESS_NAMED_PAYER("LOB-7", LINE_OF_BUSINESS, "Any other named payer."),
    LINE_OF_BUSINESS_NOT_IN_INPUT(
            "LOB-8", LINE_OF_BUSINESS, "No line of business and no payer, and no plan whose name tells."),

    SITE_POS_ON_CAMPUS("SITE-1", SITE_OF_SERVICE, "Place of service 22."),
    SITE_POS_OFF_CAMPUS("SITE-2", SITE_OF_SERVICE, "Place of service 19."),
    SITE_POS_SURGICAL_CENTER("SITE-3", SITE_OF_SERVICE, "Place of service 24."),
    SITE_POS_OFFICE("SITE-4", SITE_OF_SERVICE, "Place of service 11 or 49."),
    SITE_POS_INPATIENT("SITE-5", SITE_OF_SERVICE, "Place of service 21."),
    SITE_POS_EMERGENCY_ROOM("SITE-6", SITE_OF_SERVICE, "Place of service 23."),
    SITE_POS_OTHER("SITE-7", SITE_OF_SERVICE, "Any other place of service of the code set on the service date."),
    SITE_POS_UNKNOWN("SITE-8", SITE_OF_SERVICE, "A place of service that is not a code on the service date."),
    SITE_BILL_OFF_CAMPUS(
            "SITE-9", SITE_OF_SERVICE, "No place of service; bill type 013x or 085x with modifier PO or PN."),
    SITE_BILL_ON_CAMPUS(
            "SITE-10", SITE_OF_SERVICE, "No place of service; bill type 013x or 085x without modifier PO and PN."),
    SITE_BILL_SURGICAL_CENTER("SITE-11", SITE_OF_SERVICE, "No place of service; bill type 083x."),
    SITE_BILL_INPATIENT("SITE-12", SITE_OF_SERVICE, "No place of service; bill type 011x or 012x."),
    SITE_BILL_OTHER("SITE-13", SITE_OF_SERVICE, "No place of service; any other bill type."),
    SITE_NOT_IN_INPUT("SITE-14", SITE_OF_SERVICE, "No place of service and no bill type."),

    MODIFIER_DISCONTINUED("MOD-1", MODIFIER_USE, "Modifier 53, 73 or 74."),
    MODIFIER_REDUCED("MOD-2", MODIFIER_USE, "Modifier 52."),
    MODIFIER_COMPONENT("MOD-3", MODIFIER_USE, "Modifier 26 or TC."),
    MODIFIER_TEAM("MOD-4", MODIFIER_USE, "Modifier 62 or 66."),
    MODIFIER_ASSISTANT("MOD-5", MODIFIER_USE, "Modifier 80, 81, 82 or AS."),
    MODIFIER_GLOBAL("MOD-6", MODIFIER_USE, "Modifier 78, 79 or 58."),
    MODIFIER_REPEAT("MOD-7", MODIFIER_USE, "Modifier 76 or 77."),
    MODIFIER_BILATERAL("MOD-8", MODIFIER_USE, "Modifier 50, or both LT and RT."),
    MODIFIER_DISTINCT("MOD-9", MODIFIER_USE, "Modifier 59, XE, XS, XP or XU."),
    MODIFIER_MULTIPLE("MOD-10", MODIFIER_USE, "Modifier 51."),
    MODIFIER_LATERALITY("MOD-11", MODIFIER_USE, "Modifier LT or RT, whatever other modifiers stand beside it."),
    MODIFIER_OTHER("MOD-12", MODIFIER_USE, "Any other modifier, known or not."),
    MODIFIER_NONE("MOD-13", MODIFIER_USE, "No modifier."),

    DIAGNOSIS_BONE_METASTASIS("DX-1", DIAGNOSIS_GROUP, "C79.51 or C7B.03; ICD-9-CM 198.5."),
    DIAGNOSIS_MARROW_METASTASIS("DX-2", DIAGNOSIS_GROUP, "C79.52."),
    DIAGNOSIS_FRACTURE("DX-3", DIAGNOSIS_GROUP, "M84.5; ICD-9-CM 733.1 beside a neoplasm, 140 to 239."),
    DIAGNOSIS_OTHER_METASTASIS("DX-4", DIAGNOSIS_GROUP, "The rest of C77, C78, C79 and C7B; ICD-9-CM 196 to 199."),
    DIAGNOSIS_PRIMARY("DX-5", DIAGNOSIS_GROUP, "C40, C41, C90, D16 or D48.0; ICD-9-CM 170, 203 or 213."),
    DIAGNOSIS_OTHER_NEOPLASM("DX-6", DIAGNOSIS_GROUP, "The rest of C00 to D49; ICD-9-CM 140 to 239."),
    DIAGNOSIS_PAIN_ONLY(
            "DX-7",
            DIAGNOSIS_GROUP,
            "Every code is one of G89.3, R52, M89.8X, M25.5, M54 and M79.6; ICD-9-CM 338.3 and 780.96."),
    DIAGNOSIS_OTHER("DX-8", DIAGNOSIS_GROUP, "Any other code."),
    DIAGNOSIS_NOT_IN_INPUT("DX-9", DIAGNOSIS_GROUP, "No diagnosis code."),

    SPECIALTY_TAXONOMY("SPEC-1", SPECIALTY, "Taxonomy of the rendering, else the billing provider, by the table."),
    SPECIALTY_TAXONOMY_CLASSIFICATION(
            "SPEC-2",
            SPECIALTY,
            "Taxonomy that begins with 363A or 363L, of which the table does not list every code."),
    SPECIALTY_TAXONOMY_OTHER(
            "SPEC-3", SPECIALTY, "Taxonomy of a classification of which the table does not list every code."),
    SPECIALTY_TAXONOMY_NOT_A_CODE(
            "SPEC-4",
            SPECIALTY,
            "Taxonomy that is malformed, absent from a classification of which the table lists every code, or on the"
                    + " card without being a code."),
    SPECIALTY_CMS("SPEC-5", SPECIALTY, "No taxonomy; CMS specialty code by the table."),
    SPECIALTY_CMS_OTHER("SPEC-6", SPECIALTY, "No taxonomy; CMS specialty code that the table does not list."),
    SPECIALTY_CMS_NOT_A_CODE("SPEC-7", SPECIALTY, "No taxonomy; a CMS specialty code that is malformed."),
    SPECIALTY_NOT_IN_INPUT("SPEC-8", SPECIALTY, "No taxonomy and no CMS specialty code."),

    STATE_RENDERED("STATE-1", STATE, "Two letters, as the extract has them."),
    STATE_NOT_TWO_LETTERS("STATE-2", STATE, "A state that is not two letters counts as not in the input."),
    STATE_NOT_IN_INPUT("STATE-3", STATE, "No state.");

    private final String code;
    private final Dimension dimension;
    private final String sentence;

    Rule(String code, Dimension dimension, String sentence) {
        this.code = code;
        this.dimension = dimension;
        this.sentence = sentence;
    }

    /** Short and stable, for example {@code SITE-2}; unique among all rules. */
    public String code() {
        return code;
    }

    public Dimension dimension() {
        return dimension;
    }

    /** What the rule says, in one sentence. */
    public String sentence() {
        return sentence;
    }
}
