package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.testing.ClaimLines.bare;
import static org.claimsbenchmark.testing.ClaimLines.institutional;
import static org.claimsbenchmark.testing.ClaimLines.professional;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.claimsbenchmark.finding.FindingCode;
import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;

/** One example line for every rule and for every fact: what no example reaches would be a sentence without a meaning. */
class ExamplesTest {

    private record Example(ClaimLines line, String value) {}

    private static final Map<Rule, Example> RULES = new EnumMap<>(Rule.class);
    private static final Map<FindingCode, ClaimLines> FACTS = new EnumMap<>(FindingCode.class);

    /** Found beside the other lines of a claim or a day, when the lines are settled. */
    private static final Set<FindingCode> FACTS_OF_SEVERAL_LINES = EnumSet.of(
            FindingCode.GUIDANCE_BILLED_SEPARATELY,
            FindingCode.ABLATION_MODALITIES_TOGETHER,
            FindingCode.UNITS_OVER_MUE,
            FindingCode.HEADER_AMOUNT_REPEATED);

    static {
        rule(Rule.FEE_POS_FACILITY, professional().pos("22"), "Professional, facility");
        rule(Rule.FEE_POS_NON_FACILITY, professional().pos("11"), "Professional, non-facility");
        rule(Rule.FEE_POS_UNKNOWN, professional().pos("ZZ"), "Undetermined");
        rule(
                Rule.FEE_PROVIDER_SURGICAL_CENTER,
                professional().billingTaxonomy("261QA1903X"),
                "Ambulatory surgical center facility");
        rule(Rule.FEE_BILL_OUTPATIENT, institutional().billType("131"), "Hospital outpatient facility");
        rule(Rule.FEE_BILL_SURGICAL_CENTER, institutional().billType("831"), "Ambulatory surgical center facility");
        rule(Rule.FEE_BILL_INPATIENT, institutional().billType("111"), "Hospital inpatient facility");
        rule(Rule.FEE_BILL_OTHER, institutional().billType("731"), "Undetermined");
        rule(Rule.FEE_NO_CLAIM_FORM, bare(), "Undetermined");

        rule(Rule.PAYER_BRAND, bare().payer("AETNA MEDICARE PPO"), "Aetna");
        rule(Rule.PAYER_PROGRAMME, bare().payer("MEDICARE"), "Medicare");
        rule(Rule.PAYER_WITHOUT_ALIAS, bare().payer("SMITH TRUST"), "Other payer");
        rule(Rule.PAYER_NOT_IN_INPUT, bare(), "Not in input");

        rule(Rule.LINE_OF_BUSINESS_COLUMN, bare().lineOfBusiness("Commercial"), "Commercial");
        rule(
                Rule.LINE_OF_BUSINESS_COLUMN_MEDICARE,
                bare().lineOfBusiness("Medicare").payer("CIGNA"),
                "Medicare Advantage");
        rule(Rule.LINE_OF_BUSINESS_COLUMN_UNKNOWN, bare().lineOfBusiness("Q7"), "Other");
        rule(Rule.LINE_OF_BUSINESS_ADVANTAGE, bare().payer("CIGNA").plan("MEDICARE"), "Medicare Advantage");
        rule(Rule.LINE_OF_BUSINESS_MEDICARE, bare().payer("MEDICARE"), "Medicare fee-for-service");
        rule(Rule.LINE_OF_BUSINESS_MEDICAID, bare().payer("UHC COMMUNITY PLAN"), "Medicaid");
        rule(Rule.LINE_OF_BUSINESS_NAMED_PAYER, bare().payer("CIGNA"), "Commercial");
        rule(Rule.LINE_OF_BUSINESS_NOT_IN_INPUT, bare(), "Not in input");

        rule(Rule.SITE_POS_ON_CAMPUS, bare().pos("22"), "Hospital outpatient, on campus");
        rule(Rule.SITE_POS_OFF_CAMPUS, bare().pos("19"), "Hospital outpatient, off campus");
        rule(Rule.SITE_POS_SURGICAL_CENTER, bare().pos("24"), "Ambulatory surgical center");
        rule(Rule.SITE_POS_OFFICE, bare().pos("49"), "Office or interventional suite");
        rule(Rule.SITE_POS_INPATIENT, bare().pos("21"), "Inpatient hospital");
        rule(Rule.SITE_POS_EMERGENCY_ROOM, bare().pos("23"), "Emergency room");
        rule(Rule.SITE_POS_OTHER, bare().pos("31"), "Other site");
        rule(Rule.SITE_POS_UNKNOWN, bare().pos("ZZ"), "Unknown");
        rule(Rule.SITE_BILL_OFF_CAMPUS, bare().billType("131").modifiers("PN"), "Hospital outpatient, off campus");
        rule(Rule.SITE_BILL_ON_CAMPUS, bare().billType("851"), "Hospital outpatient, on campus");
        rule(Rule.SITE_BILL_SURGICAL_CENTER, bare().billType("831"), "Ambulatory surgical center");
        rule(Rule.SITE_BILL_INPATIENT, bare().billType("121"), "Inpatient hospital");
        rule(Rule.SITE_BILL_OTHER, bare().billType("141"), "Other site");
        rule(Rule.SITE_NOT_IN_INPUT, bare(), "Not in input");

        rule(Rule.MODIFIER_DISCONTINUED, bare().modifiers("53"), "Discontinued");
        rule(Rule.MODIFIER_REDUCED, bare().modifiers("52"), "Reduced");
        rule(Rule.MODIFIER_COMPONENT, bare().modifiers("26"), "Component");
        rule(Rule.MODIFIER_TEAM, bare().modifiers("62"), "Co-surgeon or team");
        rule(Rule.MODIFIER_ASSISTANT, bare().modifiers("AS"), "Assistant");
        rule(Rule.MODIFIER_GLOBAL, bare().modifiers("78"), "Within a global period");
        rule(Rule.MODIFIER_REPEAT, bare().modifiers("76"), "Repeat");
        rule(Rule.MODIFIER_BILATERAL, bare().modifiers("LT", "RT"), "Bilateral");
        rule(Rule.MODIFIER_DISTINCT, bare().modifiers("XS"), "Distinct service");
        rule(Rule.MODIFIER_MULTIPLE, bare().modifiers("51"), "Multiple procedures");
        rule(Rule.MODIFIER_LATERALITY, bare().modifiers("LT"), "Laterality only");
        rule(Rule.MODIFIER_OTHER, bare().modifiers("GC"), "Other modifier");
        rule(Rule.MODIFIER_NONE, bare(), "No modifier");

        rule(Rule.DIAGNOSIS_BONE_METASTASIS, bare().icd10("C7951"), "Bone metastasis");
        rule(Rule.DIAGNOSIS_MARROW_METASTASIS, bare().icd10("C7952"), "Bone marrow metastasis");
        rule(Rule.DIAGNOSIS_FRACTURE, bare().icd10("M8450XA"), "Pathological fracture in neoplastic disease");
        rule(Rule.DIAGNOSIS_OTHER_METASTASIS, bare().icd10("C7800"), "Metastasis, other site");
        rule(Rule.DIAGNOSIS_PRIMARY, bare().icd10("C9000"), "Primary bone tumor or myeloma");
        rule(Rule.DIAGNOSIS_OTHER_NEOPLASM, bare().icd10("C3490"), "Other neoplasm");
        rule(Rule.DIAGNOSIS_PAIN_ONLY, bare().icd10("G893"), "Pain only");
        rule(Rule.DIAGNOSIS_OTHER, bare().icd10("I10"), "Other diagnosis");
        rule(Rule.DIAGNOSIS_NOT_IN_INPUT, bare(), "Not in input");

        rule(Rule.SPECIALTY_TAXONOMY, bare().taxonomy("2085R0204X"), "Interventional radiology");
        rule(Rule.SPECIALTY_TAXONOMY_CLASSIFICATION, bare().taxonomy("363LF0000X"), "Advanced practice");
        rule(Rule.SPECIALTY_TAXONOMY_OTHER, bare().taxonomy("183500000X"), "Other specialty");
        rule(Rule.SPECIALTY_TAXONOMY_NOT_A_CODE, bare().taxonomy("2085P0200X"), "Unknown");
        rule(Rule.SPECIALTY_CMS, bare().specialty("94"), "Interventional radiology");
        rule(Rule.SPECIALTY_CMS_OTHER, bare().specialty("D9"), "Other specialty");
        rule(Rule.SPECIALTY_CMS_NOT_A_CODE, bare().specialty("940"), "Unknown");
        rule(Rule.SPECIALTY_NOT_IN_INPUT, bare(), "Not in input");

        rule(Rule.STATE_RENDERED, bare().state("PA"), "PA");
        rule(Rule.STATE_NOT_TWO_LETTERS, bare().state("42"), "Not in input");
        rule(Rule.STATE_NOT_IN_INPUT, bare(), "Not in input");

        fact(FindingCode.MODIFIER_UNKNOWN, bare().modifiers("Z9"));
        fact(FindingCode.MODIFIER_NOT_VALID_FOR_CODE, bare().modifiers("62"));
        fact(FindingCode.MODIFIER_CONFLICT, bare().modifiers("50", "LT"));
        fact(FindingCode.SITE_ATYPICAL, bare().pos("23"));
        fact(FindingCode.SITE_CONFLICTS_WITH_CLAIM_TYPE, institutional().pos("22"));
        fact(FindingCode.DIAGNOSIS_OFF_CARD, bare().icd10("C4021"));
        fact(FindingCode.DIAGNOSIS_NOT_A_CODE, bare().icd10("C7953"));
        fact(FindingCode.DIAGNOSIS_SYMPTOM_ONLY, bare().icd10("R52"));
        fact(FindingCode.DIAGNOSES_EXCLUDE_EACH_OTHER, bare().icd10("R52", "G893"));
        fact(FindingCode.FRACTURE_WITHOUT_NEOPLASM, bare().icd10("M8450XA"));
        fact(FindingCode.TAXONOMY_MISSING, bare());
        fact(FindingCode.TAXONOMY_NOT_A_CODE, bare().taxonomy("2085P0200X"));
        fact(FindingCode.PAID_ABOVE_ALLOWED, bare().allowed("1.00").paid("2.00"));
        fact(FindingCode.ALLOWED_ABOVE_BILLED, bare().billed("1.00").allowed("2.00"));
        fact(FindingCode.FUTURE_SERVICE_DATE, bare().on("2031-01-01"));
        fact(FindingCode.PAID_BEFORE_SERVICE, bare().on("2024-03-15").paidOn("2024-01-01"));
    }

    private static void rule(Rule rule, ClaimLines line, String value) {
        RULES.put(rule, new Example(line, value));
    }

    private static void fact(FindingCode code, ClaimLines line) {
        FACTS.put(code, line);
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(RULES.keySet()).isEqualTo(EnumSet.allOf(Rule.class));
    }

    @Test
    void everyExampleIsDecidedByItsRule() {
        RULES.forEach((rule, example) -> assertThat(Classified.decide(rule.dimension(), example.line()))
                .as(rule.code())
                .isEqualTo(new Decision(example.value(), rule)));
    }

    @Test
    void everyFactOfALineHasAnExample() {
        Set<FindingCode> expected = EnumSet.noneOf(FindingCode.class);
        for (FindingCode code : FindingCode.values()) {
            if (code.kind() == FindingCode.Kind.FACT && !FACTS_OF_SEVERAL_LINES.contains(code)) {
                expected.add(code);
            }
        }
        assertThat(FACTS.keySet()).isEqualTo(expected);
    }

    @Test
    void everyExampleOfAFactShowsIt() {
        FACTS.forEach((code, line) ->
                assertThat(Classified.facts(line)).as(code.name()).contains(code));
    }

    @Test
    void everyValueOfAClosedDomainHasAnExample() {
        for (Dimension dimension : Dimension.values()) {
            Set<String> decided = new HashSet<>();
            RULES.forEach((rule, example) -> {
                if (rule.dimension() == dimension) {
                    decided.add(example.value());
                }
            });
            assertThat(DimensionValues.of(dimension))
                    .as(dimension.column())
                    .allSatisfy(value -> assertThat(decided.contains(value) || NAMED_BY_A_TABLE.contains(value))
                            .as(value)
                            .isTrue());
        }
    }

    /** Values that one rule gives by the row of a table; the tests of payers and specialties show each. */
    private static final Set<String> NAMED_BY_A_TABLE = Set.of(
            "Blue Cross Blue Shield",
            "Cigna Health",
            "UnitedHealthcare",
            "Diagnostic radiology",
            "Radiation oncology",
            "Orthopaedic surgery",
            "Anesthesiology or pain",
            "Surgery",
            "Medical oncology");

    @Test
    void ruleCodesAreUniqueAndSaySoOfWhichDimension() {
        Map<Dimension, String> prefixes = new EnumMap<>(Map.of(
                Dimension.FEE_BASIS, "FEE",
                Dimension.PAYER, "PAY",
                Dimension.LINE_OF_BUSINESS, "LOB",
                Dimension.SITE_OF_SERVICE, "SITE",
                Dimension.MODIFIER_USE, "MOD",
                Dimension.DIAGNOSIS_GROUP, "DX",
                Dimension.SPECIALTY, "SPEC",
                Dimension.STATE, "STATE"));
        Set<String> codes = new HashSet<>();
        for (Rule rule : Rule.values()) {
            assertThat(codes.add(rule.code())).as(rule.code()).isTrue();
            assertThat(rule.code()).matches(prefixes.get(rule.dimension()) + "-[1-9][0-9]?");
            assertThat(rule.sentence()).as(rule.code()).endsWith(".");
        }
    }
}
