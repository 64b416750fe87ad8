package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.extract.x12.ClaimExamples.BILLING;
import static org.claimsbenchmark.extract.x12.ClaimExamples.INSTITUTIONAL;
import static org.claimsbenchmark.extract.x12.ClaimExamples.PROFESSIONAL;
import static org.claimsbenchmark.extract.x12.ClaimExamples.PROFESSIONAL_CLAIM;
import static org.claimsbenchmark.extract.x12.ClaimExamples.SUBSCRIBER;
import static org.claimsbenchmark.extract.x12.ClaimExamples.joined;
import static org.claimsbenchmark.extract.x12.X12Text.replaced;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claimsbenchmark.extract.x12.X12Text.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRowsTest {

    @TempDir
    private Path folder;

    @Test
    void aServiceLineIsARecordWithTheValuesOfItsClaim() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("source", "9000000001");
        expected.put("clm01_claim_number", "C-1");
        expected.put("ref6r_lx01_line_number", "1");
        expected.put("claim_form", "professional");
        expected.put("nm1pr_payer_name", "AETNA");
        expected.put("nm1pr_payer_id", "60054");
        expected.put("sbr09_claim_filing_indicator", "CI");
        expected.put("nm1il_member_id", "M-1");
        expected.put("nm1qc_patient_id", "M-1");
        expected.put("dtp472_service_from", "20250310");
        expected.put("dtp472_service_to", "20250310");
        expected.put("sv105_clm05_1_place_of_service", "22");
        expected.put("clm05_3_frequency", "1");
        expected.put("clm02_total_charge", "1200.00");
        expected.put("sv101_sv202_procedure_code", "20982");
        expected.put("sv101_sv202_modifier_1", "26");
        expected.put("sv101_sv202_modifier_2", "59");
        expected.put("sv102_sv203_charge", "1200.00");
        expected.put("sv104_sv205_units", "1");
        expected.put("sv107_diagnosis_pointers", "1:2");
        expected.put("hi_code_system", "10");
        expected.put("hi_diagnosis_1", "C7951");
        expected.put("hi_diagnosis_2", "C61");
        expected.put("hi_diagnosis_3", "R52");
        expected.put("nm182_rendering_npi", "9000000002");
        expected.put("prvpe_rendering_taxonomy", "2085R0202X");
        expected.put("nm185_billing_npi", "9000000001");
        expected.put("prvbi_billing_taxonomy", "2085R0204X");
        expected.put("n402_state", "TX");
        expected.put("gs04_file_date", "20250701");

        Read read = professional(PROFESSIONAL);

        assertThat(read.values(1)).isEqualTo(expected);
        assertThat(read.columns()).isEqualTo(X12Kind.CLAIMS.columns());
        // ISA, GS and ST before 12 segments of the biller, 7 of the subscriber and 4 of the claim
        assertThat(read.records().get(0).position().lineNumber()).isEqualTo(27);
    }

    @Test
    void anInstitutionalClaimHasABillTypeAndItsStatementsDays() {
        Read read = institutional(INSTITUTIONAL);

        assertThat(read.values(1))
                .containsEntry("claim_form", "institutional")
                .containsEntry("clm05_bill_type", "131")
                .containsEntry("dtp434_statement_from", "20250310")
                .containsEntry("dtp434_statement_to", "20250311")
                .containsEntry("sv101_sv202_procedure_code", "20982")
                .containsEntry("sv102_sv203_charge", "30000.00")
                .containsEntry("sv104_sv205_units", "1")
                .doesNotContainKeys("sv105_clm05_1_place_of_service", "sv107_diagnosis_pointers");
    }

    @Test
    void diagnosesProperAreReadFromAllSegmentsAndNoOtherCodes() {
        assertThat(institutional(INSTITUTIONAL).values(1).entrySet().stream()
                        .filter(value -> value.getKey().startsWith("hi_"))
                        .map(Object::toString))
                .containsExactly(
                        "hi_code_system=10", "hi_diagnosis_1=C7951", "hi_diagnosis_2=C61", "hi_diagnosis_3=R52");
    }

    @Test
    void theNinthRevisionHasItsOwnQualifiers() {
        assertThat(professional(replaced(PROFESSIONAL, "HI", "HI*BK:1985*BF:185"))
                        .values(1))
                .containsEntry("hi_code_system", "9")
                .containsEntry("hi_diagnosis_1", "1985")
                .containsEntry("hi_diagnosis_2", "185");
    }

    @Test
    void thePrincipalDiagnosisComesFirstAndTwentyFourOthersFollow() {
        List<String> others = IntStream.range(0, 30)
                .mapToObj(number -> String.format("HI*ABF:C%02d", number))
                .toList();
        List<String> segments = new ArrayList<>(others);
        segments.add("HI*ABK:C7951");

        Map<String, String> values = institutional(replaced(INSTITUTIONAL, "HI*ABK", segments.toArray(String[]::new)))
                .values(1);

        assertThat(values)
                .containsEntry("hi_diagnosis_1", "C7951")
                .containsEntry("hi_diagnosis_2", "C00")
                .containsEntry("hi_diagnosis_25", "C23");
    }

    @ParameterizedTest
    @CsvSource({
        "SV1*HC:20982*1*UN*1*19**1, 19",
        "SV1*HC:20982*1*UN*1***1, 22",
    })
    void thePlaceOfTheLineComesBeforeThatOfTheClaim(String sv1, String place) {
        assertThat(professional(replaced(PROFESSIONAL, "SV1", sv1)).values(1))
                .containsEntry("sv105_clm05_1_place_of_service", place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SV1*HC:20982*1*MJ*90***1", "SV1*HC:20982*1*F2*2***1"})
    void minutesAndOtherMeasuresAreNoUnits(String sv1) {
        assertThat(professional(replaced(PROFESSIONAL, "SV1", sv1)).values(1)).doesNotContainKey("sv104_sv205_units");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HP:20982", "IV:20982", "WK:20982", "ER:20982", "20982", ":20982", "HC"})
    void onlyACodeOfHcpcsIsAProcedureCode(String composite) {
        assertThat(institutional(replaced(INSTITUTIONAL, "SV2", "SV2*0360*" + composite + "*5.00*UN*1"))
                        .values(1))
                .doesNotContainKey("sv101_sv202_procedure_code")
                .containsEntry("sv102_sv203_charge", "5.00");
    }

    @Test
    void fourModifiersAreRead() {
        assertThat(professional(replaced(PROFESSIONAL, "SV1", "SV1*HC:20982:LT:26:59:XS:words*1*UN*1***1"))
                        .values(1))
                .containsEntry("sv101_sv202_modifier_1", "LT")
                .containsEntry("sv101_sv202_modifier_2", "26")
                .containsEntry("sv101_sv202_modifier_3", "59")
                .containsEntry("sv101_sv202_modifier_4", "XS");
    }

    @Test
    void theLinesControlNumberComesBeforeItsOrdinal() {
        assertThat(professional(replaced(PROFESSIONAL, "DTP*472", "DTP*472*D8*20250310", "REF*6R*L-77", "REF*G1*A"))
                        .values(1))
                .containsEntry("ref6r_lx01_line_number", "L-77");
    }

    @ParameterizedTest
    @CsvSource({
        "DTP*472*RD8*20250310-20250312, 20250310, 20250312",
        "DTP*472*D8*20250310, 20250310, 20250310",
        "DTP*472*DT*202503101530, 20250310, 20250310",
        "DTP*472*XX*10 March, 10 March, 10 March",
    })
    void datesAreTakenAsTheirFormSays(String dtp, String from, String to) {
        assertThat(professional(replaced(PROFESSIONAL, "DTP*472", dtp)).values(1))
                .containsEntry("dtp472_service_from", from)
                .containsEntry("dtp472_service_to", to);
    }

    @Test
    void otherDatesOfALineAreNotItsService() {
        assertThat(professional(replaced(PROFESSIONAL, "DTP*472", "DTP*573*D8*20250501"))
                        .values(1))
                .doesNotContainKey("dtp472_service_from");
    }

    @Test
    void anotherProviderOfALineTakesNoTaxonomyFromTheClaims() {
        Read read = professional(joined(
                PROFESSIONAL,
                List.of("NM1*82*1*OTHER*ONE****XX*9000000003"),
                List.of("LX*2", "SV1*HC:77012*200*UN*1***1", "NM1*82*1*TWO****XX*9000000004"),
                List.of("PRV*PE*PXC*207X00000X", "LX*3", "SV1*HC:77012*200*UN*1***1")));

        assertThat(read.values(1))
                .containsEntry("nm182_rendering_npi", "9000000003")
                .doesNotContainKey("prvpe_rendering_taxonomy");
        assertThat(read.values(2)).containsEntry("prvpe_rendering_taxonomy", "207X00000X");
        assertThat(read.values(3))
                .containsEntry("nm182_rendering_npi", "9000000002")
                .containsEntry("prvpe_rendering_taxonomy", "2085R0202X");
    }

    @Test
    void theAttendingProviderRendersNothing() {
        assertThat(institutional(replaced(
                                INSTITUTIONAL,
                                "LX*1",
                                "NM1*71*1*ATTENDS*ANN****XX*9000000005",
                                "PRV*AT*PXC*207X00000X",
                                "LX*1"))
                        .values(1))
                .doesNotContainKeys("nm182_rendering_npi", "prvpe_rendering_taxonomy");
    }

    @Test
    void theStateIsThatOfTheServiceFacilityElseOfTheBiller() {
        List<String> facility = replaced(
                PROFESSIONAL, "LX*1", "NM1*77*2*HOSPITAL*****XX*9000000006", "N3*3 ROAD", "N4*RENO*NV*89501", "LX*1");
        Read read = professional(joined(
                facility,
                List.of("LX*2", "SV1*HC:77012*200*UN*1***1", "NM1*77*2*ELSEWHERE", "N4*BOISE*ID*83701"),
                List.of("HL*3*1*22*0"),
                PROFESSIONAL_CLAIM));

        assertThat(read.records()).hasSize(3);
        assertThat(read.values(1)).containsEntry("n402_state", "NV");
        assertThat(read.values(2)).containsEntry("n402_state", "ID");
        assertThat(read.values(3)).containsEntry("n402_state", "TX");
    }

    @Test
    void whatOtherPayersKnowOfTheClaimIsNotTheClaims() {
        List<String> others = replaced(
                PROFESSIONAL,
                "LX*1",
                "SBR*S*01*G1******MC",
                "CAS*PR*1*5.00",
                "OI***Y***Y",
                "NM1*IL*1*ROE*SAM****MI*M-9",
                "NM1*PR*2*MEDICAID*****PI*1",
                "NM1*82*1",
                "NM1*77*2",
                "N4*BOISE*ID*83701",
                "LX*1");

        assertThat(professional(others).values(1))
                .isEqualTo(professional(PROFESSIONAL).values(1));
    }

    @Test
    void withoutAnNpiTheTaxIdentifierIsTheSource() {
        assertThat(professional(replaced(PROFESSIONAL, "NM1*85", "NM1*85*2*BONE CLINIC"))
                        .values(1))
                .containsEntry("source", "900000099")
                .doesNotContainKey("nm185_billing_npi");
    }

    @Test
    void dependentsAreToldApartByBirthDateAndFirstName() {
        List<String> ted =
                List.of("HL*3*2*23*0", "PAT*19", "NM1*QC*1*DOE*Ted ", "N4*MIAMI*FL*33111", "DMG*D8*20100501*M");
        List<String> tom = List.of("HL*4*2*23*0", "PAT*19", "NM1*QC*1*DOE*TOM", "DMG*D8*20100501*M");
        List<String> own = List.of("HL*5*2*23*0", "PAT*19", "NM1*QC*1*DOE*SUE****MI*M-1-03", "DMG*D8*20120501*F");
        List<String> other = List.of("HL*6*1*22*0", "SBR*P*18*******MB", "NM1*IL*1*POE*AL****MI*M-2");
        Read read = professional(joined(
                BILLING,
                SUBSCRIBER,
                ted,
                PROFESSIONAL_CLAIM,
                tom,
                PROFESSIONAL_CLAIM,
                own,
                PROFESSIONAL_CLAIM,
                other,
                PROFESSIONAL_CLAIM));

        assertThat(read.records().stream()
                        .map(record -> read.values((int) record.position().recordNumber())))
                .extracting(values -> values.get("nm1qc_patient_id"))
                .containsExactly("M-1-20100501-TED", "M-1-20100501-TOM", "M-1-03", "M-2");
        assertThat(read.values(3)).containsEntry("nm1il_member_id", "M-1").containsEntry("nm1pr_payer_name", "AETNA");
        assertThat(read.values(4))
                .containsEntry("sbr09_line_of_business", "Medicare part B")
                .doesNotContainKey("nm1pr_payer_name");
    }

    @Test
    void aDependentOfNobodyHasNoIdentifier() {
        assertThat(professional(joined(
                                BILLING,
                                replaced(SUBSCRIBER, "NM1*IL"),
                                List.of("HL*3*2*23*0", "NM1*QC*1*DOE*TED", "DMG*D8*20100501*M"),
                                PROFESSIONAL_CLAIM))
                        .values(1))
                .doesNotContainKeys("nm1qc_patient_id", "nm1il_member_id");
    }

    @Test
    void everyClaimOfAPatientAndEveryTransactionIsRead() {
        List<String> many = joined(
                BILLING,
                SUBSCRIBER,
                PROFESSIONAL_CLAIM,
                List.of("CLM*C-2*100***11:B:7", "LX*1", "SV1*HC:20982*100*UN*1"),
                List.of("CLM*C-3*100***11:B:8", "LX*1", "SV1*HC:20982*100*UN*1", "LX*2", "SV1*HC:77012*100*UN*1"),
                List.of("HL*3**20*1", "NM1*85*2*SECOND CLINIC*****XX*9000000009", "HL*4*3*22*0"),
                List.of("CLM*C-4*100***11:B:1", "LX*1", "SV1*HC:20982*100*UN*1"));
        String[] segments = many.toArray(String[]::new);
        String twice = X12Text.ofGroups(
                X12Text.group(
                        X12Text.PROFESSIONAL,
                        X12Text.transaction(X12Text.PROFESSIONAL, 1, segments),
                        X12Text.transaction(X12Text.PROFESSIONAL, 2, segments)),
                X12Text.group(
                        X12Text.INSTITUTIONAL,
                        X12Text.transaction(X12Text.INSTITUTIONAL, 1, INSTITUTIONAL.toArray(String[]::new))));
        Read read = X12Text.read(folder, twice + twice);

        List<String> five = List.of("C-1 1 1", "C-2 1 7", "C-3 1 8", "C-3 2 8", "C-4 1 1");
        List<String> ofInterchange = joined(five, five, List.of("C-2 1 1"));
        assertThat(read.records().stream()
                        .map(record -> read.values((int) record.position().recordNumber()))
                        .map(values -> values.get("clm01_claim_number") + " " + values.get("ref6r_lx01_line_number")
                                + " " + values.get("clm05_3_frequency")))
                .isEqualTo(joined(ofInterchange, ofInterchange));
        assertThat(read.values(5))
                .containsEntry("source", "9000000009")
                .doesNotContainKeys("n402_state", "nm1il_member_id");
    }

    @Test
    void aClaimWithoutLinesIsARecordWithoutAProcedure() {
        Read read = institutional(joined(BILLING, SUBSCRIBER, List.of("CLM*C-9*10***13:A:1", "CLM*C-8*20***13:A:1")));

        assertThat(read.records()).hasSize(2);
        assertThat(read.values(1))
                .containsEntry("clm01_claim_number", "C-9")
                .containsEntry("clm02_total_charge", "10")
                .containsEntry("claim_form", "institutional")
                .doesNotContainKeys("ref6r_lx01_line_number", "sv101_sv202_procedure_code");
        assertThat(read.values(2)).containsEntry("clm01_claim_number", "C-8");
    }

    @Test
    void aClaimOutsideOfEveryLevelIsARecordWithoutThem() {
        assertThat(professional(PROFESSIONAL_CLAIM).values(1))
                .containsEntry("clm01_claim_number", "C-1")
                .doesNotContainKeys("source", "nm1qc_patient_id", "nm1pr_payer_name");
    }

    @Test
    void levelsMayGoWithoutNumbers() {
        List<String> bare = replaced(replaced(PROFESSIONAL, "HL*1", "HL***20"), "HL*2", "HL***22");

        assertThat(professional(bare).values(1))
                .isEqualTo(professional(PROFESSIONAL).values(1));
    }

    @Test
    void aServiceWithoutItsOwnLxIsARecordWithoutALineNumber() {
        Read read = professional(joined(PROFESSIONAL, List.of("SV1*HC:77012*200*UN*1")));

        assertThat(read.records()).hasSize(2);
        assertThat(read.values(2))
                .containsEntry("sv101_sv202_procedure_code", "77012")
                .doesNotContainKey("ref6r_lx01_line_number");
    }

    private Read professional(List<String> segments) {
        return X12Text.read(folder, X12Text.interchange(X12Text.PROFESSIONAL, segments));
    }

    private Read institutional(List<String> segments) {
        return X12Text.read(folder, X12Text.interchange(X12Text.INSTITUTIONAL, segments));
    }
}
