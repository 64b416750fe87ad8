package org.claimsbenchmark.check.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.claimsbenchmark.layout.ClaimField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWordsTest {

    @ParameterizedTest
    @CsvSource({
        "ClaimNbr, claim_id",
        "CLAIM #, claim_id",
        "clm_id, claim_id",
        "Line #, claim_line_number",
        "svc_ln_no, claim_line_number",
        "Claim Line Number, claim_line_number",
        "Patient ID, person_id",
        "MRN, person_id",
        "Subscriber_No, member_id",
        "Date of Service, claim_line_start_date",
        "DOS, claim_line_start_date",
        "SvcFromDt, claim_line_start_date",
        "Statement From, claim_start_date",
        "Date Paid, paid_date",
        "CPT Code, hcpcs_code",
        "PROC_CD, hcpcs_code",
        "Mod 2, hcpcs_modifier",
        "dx4, diagnosis_code",
        "ICD10 Code 1, diagnosis_code",
        "ICD Version, diagnosis_code_type",
        "Dx Pointer, diagnosis_pointers",
        "POS, place_of_service_code",
        "Type of Bill, bill_type_code",
        "Billed Amount, charge_amount",
        "Total Charges, charge_amount",
        "ALWD_AMT, allowed_amount",
        "Plan Paid Amt, paid_amount",
        "Units of Service, service_unit_quantity",
        "Billing Provider NPI, billing_npi",
        "Rendering NPI, rendering_npi",
        "Prov Taxonomy, rendering_taxonomy_code",
        "Billing Taxonomy, billing_taxonomy_code",
        "Provider State, rendering_state",
        "Carrier Name, payer",
        "Plan Name, plan",
        "LOB, line_of_business",
        "Claim Status, claim_status",
        "Claim Frequency Code, claim_frequency_code"
    })
    void wordsOfANameAreItsField(String header, String field) {
        assertThat(HeaderWords.fieldOf(header)).contains(ClaimField.valueOf(field.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient Name",
                "Patient DOB",
                "Member Zip",
                "Patient Paid",
                "DOS To",
                "Svc Thru Dt",
                "CPT Description",
                "Claim Received Date",
                "Referring NPI",
                "Patient State",
                "Diagnosis Description",
                "Note",
                ""
            })
    void namesOfOtherThingsAreNone(String header) {
        assertThat(HeaderWords.fieldOf(header)).isEmpty();
    }
}
