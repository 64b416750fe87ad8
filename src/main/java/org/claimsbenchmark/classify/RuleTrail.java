package org.claimsbenchmark.classify;

import java.util.List;

/**
 * In which order the rules of a dimension are asked. What the line carries decides the branch, the claim form for example,
 * and within one the first rule that holds decides: the deciding rule tells what was asked before it.
 */
public final class RuleTrail {

    private static final List<List<Rule>> BRANCHES = List.of(
            List.of(
                    Rule.FEE_NO_CLAIM_FORM,
                    Rule.FEE_PROVIDER_SURGICAL_CENTER,
                    Rule.FEE_POS_FACILITY,
                    Rule.FEE_POS_NON_FACILITY,
                    Rule.FEE_POS_UNKNOWN),
            List.of(
                    Rule.FEE_NO_CLAIM_FORM,
                    Rule.FEE_BILL_OUTPATIENT,
                    Rule.FEE_BILL_SURGICAL_CENTER,
                    Rule.FEE_BILL_INPATIENT,
                    Rule.FEE_BILL_OTHER),
            List.of(Rule.PAYER_NOT_IN_INPUT, Rule.PAYER_BRAND, Rule.PAYER_PROGRAMME, Rule.PAYER_WITHOUT_ALIAS),
            List.of(
                    Rule.LINE_OF_BUSINESS_COLUMN_MEDICARE,
                    Rule.LINE_OF_BUSINESS_COLUMN,
                    Rule.LINE_OF_BUSINESS_COLUMN_UNKNOWN),
            List.of(
                    Rule.LINE_OF_BUSINESS_ADVANTAGE,
                    Rule.LINE_OF_BUSINESS_MEDICARE,
                    Rule.LINE_OF_BUSINESS_MEDICAID,
                    Rule.LINE_OF_BUSINESS_NAMED_PAYER,
                    Rule.LINE_OF_BUSINESS_NOT_IN_INPUT),
            List.of(
                    Rule.SITE_POS_UNKNOWN,
                    Rule.SITE_POS_ON_CAMPUS,
                    Rule.SITE_POS_OFF_CAMPUS,
                    Rule.SITE_POS_SURGICAL_CENTER,
                    Rule.SITE_POS_OFFICE,
                    Rule.SITE_POS_INPATIENT,
                    Rule.SITE_POS_EMERGENCY_ROOM,
                    Rule.SITE_POS_OTHER),
            List.of(
                    Rule.SITE_BILL_OFF_CAMPUS,
                    Rule.SITE_BILL_ON_CAMPUS,
                    Rule.SITE_BILL_SURGICAL_CENTER,
                    Rule.SITE_BILL_INPATIENT,
                    Rule.SITE_BILL_OTHER),
            List.of(Rule.SITE_NOT_IN_INPUT),
            List.of(
                    Rule.MODIFIER_DISCONTINUED,
                    Rule.MODIFIER_REDUCED,
                    Rule.MODIFIER_COMPONENT,
                    Rule.MODIFIER_TEAM,
                    Rule.MODIFIER_ASSISTANT,
                    Rule.MODIFIER_GLOBAL,
                    Rule.MODIFIER_REPEAT,
                    Rule.MODIFIER_BILATERAL,
                    Rule.MODIFIER_DISTINCT,
                    Rule.MODIFIER_MULTIPLE,
                    Rule.MODIFIER_LATERALITY,
                    Rule.MODIFIER_OTHER,
                    Rule.MODIFIER_NONE),
            List.of(
                    Rule.DIAGNOSIS_BONE_METASTASIS,
                    Rule.DIAGNOSIS_MARROW_METASTASIS,
                    Rule.DIAGNOSIS_FRACTURE,
                    Rule.DIAGNOSIS_OTHER_METASTASIS,
                    Rule.DIAGNOSIS_PRIMARY,
                    Rule.DIAGNOSIS_OTHER_NEOPLASM,
                    Rule.DIAGNOSIS_PAIN_ONLY,
                    Rule.DIAGNOSIS_OTHER,
                    Rule.DIAGNOSIS_NOT_IN_INPUT),
            List.of(
                    Rule.SPECIALTY_TAXONOMY,
                    Rule.SPECIALTY_TAXONOMY_NOT_A_CODE,
                    Rule.SPECIALTY_TAXONOMY_CLASSIFICATION,
                    Rule.SPECIALTY_TAXONOMY_OTHER),
            List.of(Rule.SPECIALTY_CMS, Rule.SPECIALTY_CMS_OTHER, Rule.SPECIALTY_CMS_NOT_A_CODE),
            List.of(Rule.SPECIALTY_NOT_IN_INPUT),
            List.of(Rule.STATE_NOT_IN_INPUT, Rule.STATE_RENDERED, Rule.STATE_NOT_TWO_LETTERS));

    private RuleTrail() {}

    /** The rules that were asked before this one and did not hold, in their order. */
    public static List<Rule> askedBefore(Rule decided) {
        return BRANCHES.stream()
                .filter(branch -> branch.contains(decided))
                .findFirst()
                .map(branch -> branch.subList(0, branch.indexOf(decided)))
                .orElseThrow(() -> new IllegalArgumentException(decided + " has no place among the rules"));
    }
}
