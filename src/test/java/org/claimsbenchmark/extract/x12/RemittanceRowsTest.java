package org.claimsbenchmark.extract.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsbenchmark.extract.x12.ClaimExamples.joined;
import static org.claimsbenchmark.extract.x12.RemittanceExamples.CLAIM;
import static org.claimsbenchmark.extract.x12.RemittanceExamples.HEADER;
import static org.claimsbenchmark.extract.x12.RemittanceExamples.REMITTANCE;
import static org.claimsbenchmark.extract.x12.X12Text.replaced;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.extract.x12.X12Text.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemittanceRowsTest {

    @TempDir
    private Path folder;

    @Test
    void aServiceIsARecordWithTheValuesOfItsClaim() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("source", "9000000001");
        expected.put("clp01_claim_number", "C-1");
        expected.put("ref6r_svc_line_number", "1");
        expected.put("claim_form", "professional");
        expected.put("clp02_claim_status", "1");
        expected.put("n1pr_payer_name", "AETNA");
        expected.put("clp06_claim_filing_indicator", "CI");
        expected.put("nm1il_nm1qc_member_id", "M-1");
        expected.put("nm1qc_patient_id", "M-1");
        expected.put("clp08_place_of_service", "22");
        expected.put("clp09_frequency", "1");
        expected.put("dtm232_claim_from", "20250310");
        expected.put("dtm233_claim_to", "20250311");
        expected.put("dtm472_dtm150_service_from", "20250310");
        expected.put("svc06_svc01_procedure_code", "20982");
        expected.put("svc06_svc01_modifier_1", "26");
        expected.put("svc06_svc01_modifier_2", "59");
        expected.put("svc02_clp03_charge", "1200.00");
        // paid 336.00, deductible 60.00, coinsurance 24.00
        expected.put("amtb6_allowed", "420.00");
        expected.put("svc03_clp04_paid", "336.00");
        expected.put("svc05_units", "1");
        expected.put("bpr16_dtm405_payment_date", "20250420");
        expected.put("refhpi_nm182_rendering_npi", "9000000002");
        expected.put("n1pe_payee_npi", "9000000001");
        expected.put("gs04_file_date", "20250701");

        Read read = read(REMITTANCE);

        assertThat(read.values(1)).isEqualTo(expected);
        assertThat(read.columns()).isEqualTo(X12Kind.REMITTANCES.columns());
        // ISA, GS and ST before 7 segments of the header and 5 of the claim
        assertThat(read.records().get(0).position().lineNumber()).isEqualTo(16);
    }

    @Test
    void theAllowedAmountThatIsSentComesFirst() {
        assertThat(read(joined(REMITTANCE, List.of("AMT*AU*1.00", "AMT*B6*430.00")))
                        .values(1))
                .containsEntry("amtb6_allowed", "430.00");
    }

    @ParameterizedTest
    @CsvSource({
        "CAS*PR*3*20.00, 356.00",
        "CAS*PR*45*20.00, 336.00",
        "CAS*PR*96*20.00**3*5.25, 341.25",
        "CAS*OA*1*20.00, 336.00",
        "CAS*PR*1*x, 336.00",
    })
    void onlyDeductibleCoinsuranceAndCopaymentAreAllowedToo(String cas, String allowed) {
        assertThat(read(replaced(REMITTANCE, "CAS*PR", cas)).values(1)).containsEntry("amtb6_allowed", allowed);
    }

    @Test
    void whatWasAdjustedOnTheClaimIsNotSpreadOverItsServices() {
        assertThat(read(replaced(REMITTANCE, "NM1*QC", "CAS*PR*1*100.00", "NM1*QC*1*DOE*JO****MI*M-1"))
                        .values(1))
                .containsEntry("amtb6_allowed", "420.00");
    }

    @Test
    void whatIsPaidMayBeNoAmountAndThenNothingIsAllowed() {
        assertThat(read(replaced(REMITTANCE, "SVC", "SVC*HC:20982*1200.00*1E99"))
                        .values(1))
                .containsEntry("svc03_clp04_paid", "1E99")
                .doesNotContainKey("amtb6_allowed");
    }

    @Test
    void theProcedureThatWasBilledComesBeforeThatWhichWasPaid() {
        assertThat(read(replaced(REMITTANCE, "SVC", "SVC*HC:20999:22*1200.00*336.00**1*HC:20982:RT*1"))
                        .values(1))
                .containsEntry("svc06_svc01_procedure_code", "20982")
                .containsEntry("svc06_svc01_modifier_1", "RT");
        assertThat(read(replaced(REMITTANCE, "SVC", "SVC*HC:20982:22*1200.00*336.00**1*NU:0360"))
                        .values(1))
                .containsEntry("svc06_svc01_procedure_code", "20982")
                .containsEntry("svc06_svc01_modifier_1", "22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NU:20982", "HC>20982", "N4:20982", "20982"})
    void onlyACodeOfHcpcsIsAProcedureCode(String composite) {
        assertThat(read(replaced(REMITTANCE, "SVC", "SVC*" + composite + "*1200.00*336.00"))
                        .values(1))
                .doesNotContainKey("svc06_svc01_procedure_code");
    }

    @ParameterizedTest
    @CsvSource({"SVC*HC:20982*1*1, 1", "SVC*HC:20982*1*1**2.5, 2.5", "SVC*HC:20982*1*1**-1, -1"})
    void aServiceThatSaysNoUnitsHasOne(String svc, String units) {
        assertThat(read(replaced(REMITTANCE, "SVC", svc)).values(1)).containsEntry("svc05_units", units);
    }

    @Test
    void linesAreNumberedByTheirControlNumberElseByTheirOrder() {
        Read read = read(joined(
                REMITTANCE,
                List.of("REF*6R*L-7", "SVC*HC:77012*200*0", "CAS*CO*97*200", "SVC*HC:77012*200*0"),
                List.of("REF*1B*X"),
                CLAIM));

        assertThat(lineNumbers(read)).containsExactly("L-7", "2", "3", "1");
    }

    @Test
    void aPeriodsFirstDayIsTheServiceDate() {
        assertThat(read(replaced(REMITTANCE, "DTM*472", "DTM*150*20250312", "DTM*151*20250314"))
                        .values(1))
                .containsEntry("dtm472_dtm150_service_from", "20250312")
                .containsEntry("dtm151_service_to", "20250314");
    }

    @ParameterizedTest
    @CsvSource({
        "BPR*I*336.00*C*CHK************20250420, 20250420",
        "BPR*I*336.00*C*CHK************20252340, 20250418",
        "BPR*I*336.00*C*NON, 20250418",
    })
    void thePaymentDateIsThatOfTheMoneyElseOfTheRemittance(String bpr, String date) {
        assertThat(read(replaced(REMITTANCE, "BPR", bpr)).values(1)).containsEntry("bpr16_dtm405_payment_date", date);
    }

    @ParameterizedTest
    @CsvSource({
        "N1*PE*BONE CLINIC*XX*9000000001, 9000000001, 9000000001",
        "N1*PE*BONE CLINIC*FI*900000098, 900000098,",
        "N1*PE*BONE CLINIC, 900000099,",
    })
    void thePayeeIsTheSource(String payee, String source, String npi) {
        Map<String, String> values = read(replaced(REMITTANCE, "N1*PE", payee)).values(1);

        assertThat(values).containsEntry("source", source);
        assertThat(values.get("n1pe_payee_npi")).isEqualTo(npi);
    }

    @ParameterizedTest
    @CsvSource({
        // what shows an institutional claim
        "CLP*C-1*1*1*1**MA*P1*13*1, SVC*HC:20982*1*1, institutional, 131,",
        "CLP*C-1*1*1*1**12*P1*11*1**871, SVC*HC:20982*1*1, institutional, 111,",
        "CLP*C-1*1*1*1**12*P1*83*7, SVC*HC:20982*1*1*0490, institutional, 837,",
        "CLP*C-1*1*1*1**12*P1*13*1, SVC*NU:0360*1*1, institutional, 131,",
        "CLP*C-1*1*1*1**12*P1*13, SVC*NU:0360*1*1, institutional, ,",
        "CLP*C-1*1*1*1**12*P1*131*1, SVC*NU:0360*1*1, institutional, ,",
        // a person rendered it, and nothing speaks against a professional one
        "CLP*C-1*1*1*1**12*P1*11*1, SVC*HC:20982*1*1, professional, , 11",
        "CLP*C-1*1*1*1**MB*P1*22, SVC*HC:20982*1*1, professional, , 22",
    })
    void theFormDecidesWhetherAFacilityCodeIsABillTypeOrAPlace(
            String clp, String svc, String form, String billType, String place) {
        Map<String, String> values =
                read(replaced(replaced(REMITTANCE, "CLP", clp), "SVC", svc)).values(1);

        assertThat(values.get("claim_form")).isEqualTo(form);
        assertThat(values.get("clp08_clp09_bill_type")).isEqualTo(billType);
        assertThat(values.get("clp08_place_of_service")).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"MIA*0***1, institutional", "MOA***MA01, ", "NM1*82*2*GROUP*****XX*9000000002, "})
    void outpatientAdjudicationAndAGroupLeaveTheFormOpen(String segment, String form) {
        Map<String, String> values =
                read(replaced(REMITTANCE, "NM1*82", segment)).values(1);

        assertThat(values.get("claim_form")).isEqualTo(form);
        assertThat(values).doesNotContainKey("clp08_place_of_service");
    }

    @Test
    void aProviderSummaryOfPartAIsAboutTheClaimsBelowItAlone() {
        Read read =
                read(joined(HEADER, List.of("TS3*9000000001*13*20251231*1*1200.00"), CLAIM, List.of("LX*2"), CLAIM));

        assertThat(read.values(1)).containsEntry("claim_form", "institutional");
        assertThat(read.values(2)).containsEntry("claim_form", "professional");
    }

    @Test
    void theInsuredIsTheMemberAndThePatientsOwnIdentifierThePatient() {
        List<String> insured = replaced(REMITTANCE, "NM1*82", "NM1*IL*1*DOE*AL****MI*M-0");
        assertThat(read(insured).values(1))
                .containsEntry("nm1il_nm1qc_member_id", "M-0")
                .containsEntry("nm1qc_patient_id", "M-1");
        assertThat(read(replaced(insured, "NM1*QC", "NM1*QC*1*DOE*jo")).values(1))
                .containsEntry("nm1qc_patient_id", "M-0--JO");
    }

    @Test
    void theRenderingProviderOfAServiceComesBeforeThatOfTheClaim() {
        assertThat(read(joined(REMITTANCE, List.of("REF*HPI*9000000003"))).values(1))
                .containsEntry("refhpi_nm182_rendering_npi", "9000000003");
    }

    @Test
    void amountsOfAReversalAreAsSent() {
        List<String> reversal = List.of(
                "CLP*C-1*22*-1200.00*-336.00**CI*P1*22*1",
                "NM1*QC*1*DOE*JO****MI*M-1",
                "SVC*HC:20982*-1200.00*-336.00**1",
                "CAS*CO*45*-780.00",
                "CAS*PR*1*-84.00");
        assertThat(read(joined(HEADER, reversal)).values(1))
                .containsEntry("clp02_claim_status", "22")
                .containsEntry("svc02_clp03_charge", "-1200.00")
                .containsEntry("svc03_clp04_paid", "-336.00")
                .containsEntry("amtb6_allowed", "-420.00");
    }

    @Test
    void aClaimWithoutServicesIsARecordWithoutAProcedure() {
        Read read = read(joined(
                HEADER,
                List.of("CLP*C-1*4*1200.00*0**CI*P1*22*1", "CAS*CO*29*1200.00", "NM1*QC*1*DOE*JO****MI*M-1"),
                List.of("CLP*C-2*1*100*80*20*CI*P1*22*1", "CAS*PR*2*20")));

        assertThat(read.records()).hasSize(2);
        assertThat(read.values(1))
                .containsEntry("clp02_claim_status", "4")
                .containsEntry("svc02_clp03_charge", "1200.00")
                .containsEntry("svc03_clp04_paid", "0")
                .containsEntry("amtb6_allowed", "0")
                .doesNotContainKeys("ref6r_svc_line_number", "svc06_svc01_procedure_code", "svc05_units");
        assertThat(read.values(2)).containsEntry("amtb6_allowed", "100");
    }

    @Test
    void eachTransactionHasItsOwnPayerAndPayee() {
        String[] first = REMITTANCE.toArray(String[]::new);
        String[] second = joined(List.of("BPR*I*336.00*C*NON", "N1*PR*CIGNA", "LX*1"), CLAIM)
                .toArray(String[]::new);
        Read read = X12Text.read(
                folder,
                X12Text.ofGroups(X12Text.group(
                        X12Text.REMITTANCE,
                        X12Text.transaction(X12Text.REMITTANCE, 1, first),
                        X12Text.transaction(X12Text.REMITTANCE, 2, second))));

        assertThat(read.records()).hasSize(2);
        assertThat(read.values(1)).containsEntry("n1pr_payer_name", "AETNA");
        assertThat(read.values(2))
                .containsEntry("n1pr_payer_name", "CIGNA")
                .doesNotContainKeys("source", "bpr16_dtm405_payment_date");
    }

    private static List<String> lineNumbers(Read read) {
        return read.records().stream()
                .map(record -> read.values((int) record.position().recordNumber()))
                .map(values -> values.get("ref6r_svc_line_number"))
                .toList();
    }

    private Read read(List<String> segments) {
        return X12Text.read(folder, X12Text.interchange(X12Text.REMITTANCE, segments));
    }
}
