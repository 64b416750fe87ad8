package org.claimsbenchmark.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.finding.FindingCode.ALLOWED_ABOVE_BILLED;
import static org.claimsbenchmark.finding.FindingCode.DIAGNOSES_EXCLUDE_EACH_OTHER;
import static org.claimsbenchmark.finding.FindingCode.DIAGNOSIS_NOT_A_CODE;
import static org.claimsbenchmark.finding.FindingCode.DIAGNOSIS_OFF_CARD;
import static org.claimsbenchmark.finding.FindingCode.DIAGNOSIS_SYMPTOM_ONLY;
import static org.claimsbenchmark.finding.FindingCode.FRACTURE_WITHOUT_NEOPLASM;
import static org.claimsbenchmark.finding.FindingCode.FUTURE_SERVICE_DATE;
import static org.claimsbenchmark.finding.FindingCode.MODIFIER_CONFLICT;
import static org.claimsbenchmark.finding.FindingCode.MODIFIER_NOT_VALID_FOR_CODE;
import static org.claimsbenchmark.finding.FindingCode.MODIFIER_UNKNOWN;
import static org.claimsbenchmark.finding.FindingCode.PAID_ABOVE_ALLOWED;
import static org.claimsbenchmark.finding.FindingCode.PAID_BEFORE_SERVICE;
import static org.claimsbenchmark.finding.FindingCode.SITE_ATYPICAL;
import static org.claimsbenchmark.finding.FindingCode.SITE_CONFLICTS_WITH_CLAIM_TYPE;
import static org.claimsbenchmark.finding.FindingCode.TAXONOMY_MISSING;
import static org.claimsbenchmark.finding.FindingCode.TAXONOMY_NOT_A_CODE;

import org.claimsbenchmark.testing.ClaimLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {

    @Test
    void anUnremarkableLineHasNoFact() {
        assertThat(Classified.facts(ClaimLines.professional())).isEmpty();
        assertThat(Classified.facts(ClaimLines.institutional())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Z9", "?", "5", "590"})
    void aModifierOfNoTableIsUnknown(String modifier) {
        assertThat(Classified.facts(ClaimLines.professional().modifiers("LT", modifier)))
                .containsExactly(MODIFIER_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"26", "TC", "62", "66", "80", "81", "82", "AS", "54", "55", "56"})
    void medicaresIndicatorsDoNotAllowAModifierOnTheCode(String modifier) {
        assertThat(Classified.facts(ClaimLines.professional().modifiers(modifier)))
                .containsExactly(MODIFIER_NOT_VALID_FOR_CODE);
    }

    @ParameterizedTest
    @CsvSource({
        "50, LT", "50, RT", "LT, RT", "52, 53", "59, XE", "59, XS", "59, XP", "59, XU", "76, 77", "78, 79", "26, TC",
    })
    void twoModifiersExcludeEachOtherInEitherOrder(String first, String second) {
        assertThat(Classified.facts(ClaimLines.professional().modifiers(first, "GC", second)))
                .contains(MODIFIER_CONFLICT);
        assertThat(Classified.facts(ClaimLines.professional().modifiers(second, first)))
                .contains(MODIFIER_CONFLICT);
    }

    @Test
    void facilityModifiersExcludeEachOther() {
        assertThat(Classified.facts(ClaimLines.institutional().modifiers("73", "74")))
                .containsExactly(MODIFIER_CONFLICT);
        assertThat(Classified.facts(ClaimLines.institutional().modifiers("PO", "PN")))
                .containsExactly(MODIFIER_CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({"50, 51", "LT, 59", "XE, XS", "52, 59", "76, 78"})
    void modifiersThatMayStandTogetherAreNoConflict(String first, String second) {
        assertThat(Classified.facts(ClaimLines.professional().modifiers(first, second)))
                .isEmpty();
    }

    @Test
    void aDiscontinuedProcedureHasOneModifierForPractitionersAndOthersForFacilities() {
        assertThat(Classified.facts(ClaimLines.professional().modifiers("53"))).isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().modifiers("73"))).containsExactly(MODIFIER_CONFLICT);
        assertThat(Classified.facts(ClaimLines.professional().modifiers("74"))).containsExactly(MODIFIER_CONFLICT);
        assertThat(Classified.facts(ClaimLines.institutional().modifiers("53"))).containsExactly(MODIFIER_CONFLICT);
        assertThat(Classified.facts(ClaimLines.institutional().modifiers("73"))).isEmpty();
        assertThat(Classified.facts(ClaimLines.institutional().modifiers("74"))).isEmpty();
    }

    @Test
    void aSurgicalCenterOnAProfessionalClaimReportsAsAFacility() {
        ClaimLines surgicalCenter = ClaimLines.professional().pos("24").billingTaxonomy("261QA1903X");
        assertThat(Classified.facts(surgicalCenter.modifiers("73"))).isEmpty();
        assertThat(Classified.facts(surgicalCenter.modifiers("53"))).containsExactly(MODIFIER_CONFLICT);
    }

    @Test
    void anUndeterminedLineIsHeldAgainstItsClaimTypeAndWithoutOneAgainstNothing() {
        assertThat(Classified.facts(ClaimLines.professional().pos(null).modifiers("73")))
                .containsExactly(MODIFIER_CONFLICT);
        assertThat(Classified.facts(ClaimLines.institutional().billType("731").modifiers("53")))
                .contains(MODIFIER_CONFLICT);
        assertThat(Classified.facts(
                        ClaimLines.professional().type(null).pos(null).modifiers("73")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"21", "23", "12", "31", "99"})
    void aSiteThatTheCardDoesNotForeseeIsAtypical(String placeOfService) {
        assertThat(Classified.facts(ClaimLines.professional().pos(placeOfService)))
                .containsExactly(SITE_ATYPICAL);
    }

    @Test
    void aSiteThatIsAbsentOrNoCodeIsNoAtypicalSite() {
        assertThat(Classified.facts(ClaimLines.professional().pos(null))).isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().pos("ZZ"))).isEmpty();
    }

    @Test
    void aFieldOfTheOtherClaimFormContradictsTheClaimType() {
        assertThat(Classified.facts(ClaimLines.professional().billType("131")))
                .containsExactly(SITE_CONFLICTS_WITH_CLAIM_TYPE);
        assertThat(Classified.facts(ClaimLines.institutional().pos("22")))
                .containsExactly(SITE_CONFLICTS_WITH_CLAIM_TYPE);
        assertThat(Classified.facts(ClaimLines.professional().type(null).billType("131")))
                .as("no claim type, nothing to contradict")
                .isEmpty();
    }

    @Test
    void aLineIsOffTheCardWhenNoneOfItsDiagnosesIsOnIt() {
        assertThat(Classified.facts(ClaimLines.professional().icd10("C4021"))).containsExactly(DIAGNOSIS_OFF_CARD);
        assertThat(Classified.facts(ClaimLines.professional().icd10("C4021", "C7951")))
                .isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().icd10())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"C7953", "C795", "M8451XA", "M84511", "C40212", "OTHER", "7951", "C79519999", "G8930"})
    void aDiagnosisIsNoCodeWhenMalformedAHeaderOrAbsentFromAFamilyListedWhole(String code) {
        assertThat(Classified.facts(ClaimLines.professional().icd10("C7951", code)))
                .containsExactly(DIAGNOSIS_NOT_A_CODE);
    }

    @ParameterizedTest
    @CsvSource({"I10", "E119", "U071", "S72001A", "Z9989"})
    void outsideTheFamiliesListedWholeOnlyTheFormIsJudged(String code) {
        assertThat(Classified.facts(ClaimLines.professional().icd10("C7951", code)))
                .isEmpty();
    }

    @Test
    void anIcd9DiagnosisIsJudgedByItsForm() {
        ClaimLines line = ClaimLines.professional().on("2014-05-01").paidOn("2014-06-01");
        for (String code : new String[] {"1985", "170", "73313", "V1051", "V10", "E8889", "E888"}) {
            assertThat(Classified.facts(line.icd9(code))).as(code).doesNotContain(DIAGNOSIS_NOT_A_CODE);
        }
        for (String code : new String[] {"C7951", "19", "198555", "E88", "OTHER", "V1X"}) {
            assertThat(Classified.facts(line.icd9(code))).as(code).contains(DIAGNOSIS_NOT_A_CODE);
        }
    }

    @Test
    void painAloneIsASymptom() {
        assertThat(Classified.facts(ClaimLines.professional().icd10("R52", "M5450")))
                .containsExactly(DIAGNOSIS_SYMPTOM_ONLY);
        assertThat(Classified.facts(ClaimLines.professional().icd10("R52", "C7951")))
                .isEmpty();
    }

    @Test
    void unspecifiedPainExcludesSpecifiedPain() {
        assertThat(Classified.facts(ClaimLines.professional().icd10("C7951", "G893", "R52")))
                .containsExactly(DIAGNOSES_EXCLUDE_EACH_OTHER);
        assertThat(Classified.facts(ClaimLines.professional().icd10("C7951", "R52", "M5450")))
                .isEmpty();
    }

    @Test
    void aFractureInNeoplasticDiseaseNeedsItsNeoplasm() {
        assertThat(Classified.facts(ClaimLines.professional().icd10("M8450XA")))
                .containsExactly(FRACTURE_WITHOUT_NEOPLASM);
        assertThat(Classified.facts(ClaimLines.professional().icd10("M8450XA", "C9000")))
                .isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().icd10("M8450XA", "D1621")))
                .isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().on("2014-05-01").icd9("73313")))
                .as("ICD-9-CM 733.1 is a fracture of any cause")
                .doesNotContain(FRACTURE_WITHOUT_NEOPLASM);
    }

    @Test
    void theDecidingTaxonomyIsAbsentOrNoCode() {
        assertThat(Classified.facts(ClaimLines.professional().taxonomy(null))).containsExactly(TAXONOMY_MISSING);
        assertThat(Classified.facts(ClaimLines.professional().taxonomy(null).specialty("94")))
                .isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().taxonomy("2085P0200X")))
                .containsExactly(TAXONOMY_NOT_A_CODE);
    }

    @Test
    void eachAmountIsExpectedToBeNoMoreThanTheOneBeforeIt() {
        assertThat(Classified.facts(ClaimLines.professional()
                        .billed("100.00")
                        .allowed("100.01")
                        .paid("100.01")))
                .containsExactly(ALLOWED_ABOVE_BILLED);
        assertThat(Classified.facts(ClaimLines.professional()
                        .billed("100.00")
                        .allowed("50.00")
                        .paid("50.01")))
                .containsExactly(PAID_ABOVE_ALLOWED);
        assertThat(Classified.facts(ClaimLines.professional()
                        .billed("100.00")
                        .allowed("100.00")
                        .paid("100.00")))
                .isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().billed("1.00").allowed(null)))
                .as("an absent amount is not compared")
                .isEmpty();
        assertThat(Classified.facts(ClaimLines.professional()
                        .billed("-100.00")
                        .allowed("-50.00")
                        .paid("-40.00")))
                .as("a reversal")
                .isEmpty();
    }

    @Test
    void serviceThenPaymentThenDelivery() {
        assertThat(Classified.facts(ClaimLines.professional().on("2024-06-02").paidOn(null)))
                .containsExactly(FUTURE_SERVICE_DATE);
        assertThat(Classified.facts(ClaimLines.professional().on("2024-06-01").paidOn("2024-06-01")))
                .isEmpty();
        assertThat(Classified.facts(ClaimLines.professional().on("2024-03-15").paidOn("2024-03-14")))
                .containsExactly(PAID_BEFORE_SERVICE);
    }

    @Test
    void aRelatedLineIsNotHeldAgainstTheCardButAgainstEverythingElse() {
        ClaimLines guidance = ClaimLines.professional().code("77012");
        assertThat(Classified.facts(guidance.modifiers("26").pos("21").icd10("R52")))
                .isEmpty();
        assertThat(Classified.facts(guidance.icd10("C4021"))).isEmpty();

        assertThat(Classified.facts(guidance.modifiers("LT", "RT", "Z9")
                        .billType("131")
                        .icd10("C7953")
                        .taxonomy(null)
                        .billed("1.00")
                        .paidOn("2000-01-01")))
                .containsExactlyInAnyOrder(
                        MODIFIER_UNKNOWN,
                        MODIFIER_CONFLICT,
                        SITE_CONFLICTS_WITH_CLAIM_TYPE,
                        DIAGNOSIS_NOT_A_CODE,
                        TAXONOMY_MISSING,
                        ALLOWED_ABOVE_BILLED,
                        PAID_BEFORE_SERVICE);
    }
}
