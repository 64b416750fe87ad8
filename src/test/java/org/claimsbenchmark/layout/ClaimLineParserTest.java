package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.layout.TuvaExtract.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.claimsbenchmark.claim.Adjustment;
import org.claimsbenchmark.claim.ClaimType;
import org.claimsbenchmark.claim.DiagnosisCodeSystem;
import org.claimsbenchmark.claim.Money;
import org.claimsbenchmark.finding.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 1: how a field of an extract becomes a field of a claim line. */
class ClaimLineParserTest {

    @Test
    void aLineKeepsThePositionOfItsRecord() {
        assertThat(line().position()).isEqualTo(new SourcePosition("claims.csv", 1, 2));
    }

    @ParameterizedTest
    @CsvSource({"' 20982 '", "20982\u00A0", "20982\t"})
    void aProcedureCodeIsTrimmed(String code) {
        assertThat(line("hcpcs_code", code).procedureCode()).isEqualTo("20982");
    }

    @Test
    void aCodeOutOfScopeIsDroppedWithoutLookingFurther() {
        assertThat(TuvaExtract.parse("hcpcs_code", "99213", "claim_id", "", "paid_amount", "?"))
                .isEqualTo(new ParseResult.OutOfScope(false));
        assertThat(TuvaExtract.parse("hcpcs_code", "")).isEqualTo(new ParseResult.OutOfScope(false));
    }

    @Test
    void modifiersAreUpperCaseWithoutBlanksAndRepeatsInClaimOrder() {
        assertThat(line(
                                "hcpcs_modifier_1", " rt",
                                "hcpcs_modifier_2", "",
                                "hcpcs_modifier_3", "59",
                                "hcpcs_modifier_4", "RT",
                                "hcpcs_modifier_5", "~")
                        .modifiers())
                .containsExactly("RT", "59");
    }

    @Test
    void modifiersKeepTheirNumberedOrderInAnyColumnOrder() {
        assertThat(line("hcpcs_modifier_2", "59", "hcpcs_modifier_1", "RT").modifiers())
                .containsExactly("RT", "59");
    }

    @Test
    void theServiceDateIsTheLinesElseTheClaims() {
        assertThat(line().serviceDate()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(line("claim_line_start_date", "").serviceDate()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(line("claim_line_start_date", "9999-12-31").serviceDate()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    void thePatientIsThePersonElseTheMember() {
        assertThat(line().identity().patientId()).isEqualTo("P-1");
        assertThat(line("person_id", "NULL").identity().patientId()).isEqualTo("M-1");
    }

    @Test
    void claimIdentifiersAreUniqueWithinDataSourceElsePayerElseLayout() {
        assertThat(line("data_source", "cclf").identity().source()).isEqualTo("cclf");
        assertThat(line().identity().source()).isEqualTo("Aetna");
        assertThat(line("payer", "").identity().source()).isEqualTo("tuva-medical-claim");
    }

    @ParameterizedTest
    @CsvSource({"1,1", "001,1", "000,0", "1A,1A", "-1,-1", "01.0,01.0", "007B,007B"})
    void wholeLineNumbersLoseLeadingZeros(String delivered, String normalised) {
        assertThat(line("claim_line_number", delivered).identity().claimLineNumber())
                .isEqualTo(normalised);
    }

    @Test
    void leadingZerosOfIdentifiersStay() {
        assertThat(line("claim_id", " 00042 ").identity().claimId()).isEqualTo("00042");
    }

    @ParameterizedTest
    @CsvSource({
        "professional,PROFESSIONAL",
        "P,PROFESSIONAL",
        "CMS 1500,PROFESSIONAL",
        "Institutional,INSTITUTIONAL",
        "UB-04,INSTITUTIONAL",
        "dental,",
        "'',"
    })
    void claimTypesAreRecognisedByTheLayoutsWords(String delivered, ClaimType claimType) {
        assertThat(line("claim_type", delivered).claimType()).isEqualTo(claimType);
    }

    @ParameterizedTest
    @CsvSource({"0131,131", "131,131", "085x,85X", "13I,13I", "1131,1131", "13,13"})
    void theLeadingZeroOfAFourCharacterBillTypeIsDropped(String delivered, String normalised) {
        assertThat(line("bill_type_code", delivered).setting().billType()).isEqualTo(normalised);
    }

    @ParameterizedTest
    @CsvSource({"22,22", "2,2", "02,02", "a,A", "123,123"})
    void aPlaceOfServiceIsTextAndNeverMadeUp(String delivered, String normalised) {
        assertThat(line("place_of_service_code", delivered).setting().placeOfService())
                .isEqualTo(normalised);
    }

    @Test
    void aBlankPlaceOfServiceIsAbsent() {
        assertThat(line("place_of_service_code", " ").setting().placeOfService())
                .isNull();
        assertThat(line().setting().placeOfService()).isNull();
    }

    @Test
    void diagnosesLoseTheirDotsAndBlanks() {
        assertThat(line(
                                "diagnosis_code_1",
                                "c79.51",
                                "diagnosis_code_2",
                                "",
                                "diagnosis_code_25",
                                " G89.3",
                                "diagnosis_code_3",
                                ".")
                        .diagnoses()
                        .codes())
                .containsExactly("C7951", "G893");
    }

    @Test
    void pointedDiagnosesComeFirst() {
        assertThat(line(
                                "diagnosis_code_1", "R52",
                                "diagnosis_code_2", "C7951",
                                "diagnosis_code_3", "C50911",
                                "diagnosis_pointers", "3:2")
                        .diagnoses()
                        .codes())
                .containsExactly("C50911", "C7951", "R52");
    }

    @ParameterizedTest
    @CsvSource({
        "icd-10-cm,2014-01-01,ICD_10_CM",
        "ICD9,2024-01-01,ICD_9_CM",
        "0,2014-01-01,ICD_10_CM",
        "9,2024-01-01,ICD_9_CM",
        "'',2015-09-30,ICD_9_CM",
        "'',2015-10-01,ICD_10_CM",
        "snomed,2015-09-30,ICD_9_CM"
    })
    void theCodeTypeElseTheServiceDateSaysWhichRevision(String type, String date, DiagnosisCodeSystem expected) {
        assertThat(line("diagnosis_code_type", type, "claim_line_start_date", date)
                        .diagnoses()
                        .codeSystem())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // frequency, claim type, bill type, status, expected
        "7,professional,,,REPLACEMENT",
        "8,professional,,,VOID",
        "1,professional,,,ORIGINAL",
        ",institutional,0137,,REPLACEMENT",
        ",institutional,138,,VOID",
        ",institutional,131,,ORIGINAL",
        ",,138,,VOID",
        ",professional,138,,ORIGINAL",
        "1,institutional,138,,ORIGINAL",
        ",institutional,38,,ORIGINAL",
        ",professional,,Voided,VOID",
        ",professional,,replacement,REPLACEMENT",
        "8,professional,,replacement,VOID",
        ",professional,,paid,ORIGINAL"
    })
    void frequencyCodeElseBillTypeOrStatusSayWhatIsAdjusted(
            String frequency, String claimType, String billType, String status, Adjustment expected) {
        assertThat(line(
                                "claim_frequency_code", blank(frequency),
                                "claim_type", blank(claimType),
                                "bill_type_code", blank(billType),
                                "claim_status", blank(status))
                        .adjustment())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"denied,true", "DENIED,true", "4,true", "04,true", "paid,false", "1,false", "'',false"})
    void aDenialIsReadFromTheClaimStatus(String status, boolean denied) {
        assertThat(line("claim_status", status).deniedByStatus()).isEqualTo(denied);
    }

    @Test
    void amountsAreExactCentsRoundedHalfUpOnce() {
        var amounts = line("charge_amount", "898.6200000000001", "allowed_amount", "", "paid_amount", "-0.005")
                .amounts();

        assertThat(amounts.billed()).isEqualTo(new Money(89862));
        assertThat(amounts.allowed()).isNull();
        assertThat(amounts.paid()).isEqualTo(new Money(-1));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1.0,1", "10,10", "2.50,2.5", "0,0", "1.0005,1.001", "-1,-1", "1E1,10"})
    void unitsKeepThreeDecimalsAndNoTrailingZeros(String delivered, BigDecimal units) {
        assertThat(line("service_unit_quantity", delivered).units()).isEqualTo(units);
    }

    @Test
    void coverageAndProviderAreTakenAsDelivered() {
        var line = line(
                "plan", " PPO ",
                "line_of_business", "commercial",
                "rendering_npi", "1234567893",
                "rendering_taxonomy_code", "2085r0204x",
                "rendering_specialty_code", "05",
                "rendering_state", "tx",
                "billing_npi", "~");

        assertThat(line.coverage().payer()).isEqualTo("Aetna");
        assertThat(line.coverage().plan()).isEqualTo("PPO");
        assertThat(line.coverage().lineOfBusiness()).isEqualTo("commercial");
        assertThat(line.provider().renderingNpi()).isEqualTo("1234567893");
        assertThat(line.provider().renderingTaxonomy()).isEqualTo("2085R0204X");
        assertThat(line.provider().renderingSpecialty()).isEqualTo("05");
        assertThat(line.provider().renderingState()).isEqualTo("TX");
        assertThat(line.provider().billingNpi()).isNull();
        assertThat(line("rendering_state", "Texas").provider().renderingState()).isNull();
    }

    private static String blank(String value) {
        return value == null ? "" : value;
    }
}
