package org.claimsbenchmark.extract.x12;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Columns of an 837. Each is named after the segment and element that it comes from; where it can come from two, the first
 * named wins.
 */
final class ClaimColumns {

    /** Within which a claim number is unique: the billing provider's NPI, else its tax identifier. */
    static final String SOURCE = "source";

    static final String CLAIM_NUMBER = "clm01_claim_number";
    static final String LINE_NUMBER = "ref6r_lx01_line_number";
    /** {@code professional} or {@code institutional}. */
    static final String CLAIM_FORM = "claim_form";

    static final String PAYER_NAME = "nm1pr_payer_name";
    static final String PAYER_ID = "nm1pr_payer_id";
    static final String FILING_INDICATOR = "sbr09_claim_filing_indicator";
    /** {@link FilingIndicator#lineOfBusiness} of it. */
    static final String LINE_OF_BUSINESS = "sbr09_line_of_business";

    static final String MEMBER_ID = "nm1il_member_id";
    /** {@link PatientId}. */
    static final String PATIENT_ID = "nm1qc_patient_id";

    static final String CLAIM_FROM = "dtp434_statement_from";
    static final String CLAIM_TO = "dtp434_statement_to";
    static final String SERVICE_FROM = "dtp472_service_from";
    static final String SERVICE_TO = "dtp472_service_to";
    static final String PLACE_OF_SERVICE = "sv105_clm05_1_place_of_service";
    /** Facility type and frequency, e.g. {@code 131}. */
    static final String BILL_TYPE = "clm05_bill_type";

    static final String FREQUENCY = "clm05_3_frequency";
    static final String TOTAL_CHARGE = "clm02_total_charge";
    static final String PROCEDURE = "sv101_sv202_procedure_code";
    static final String MODIFIER = "sv101_sv202_modifier_";
    static final String CHARGE = "sv102_sv203_charge";
    static final String UNITS = "sv104_sv205_units";
    /** Numbers of diagnoses with a colon between them. */
    static final String POINTERS = "sv107_diagnosis_pointers";
    /** {@code 9} or {@code 10}. */
    static final String CODE_SYSTEM = "hi_code_system";

    static final String DIAGNOSIS = "hi_diagnosis_";
    static final String RENDERING_NPI = "nm182_rendering_npi";
    static final String RENDERING_TAXONOMY = "prvpe_rendering_taxonomy";
    static final String BILLING_NPI = "nm185_billing_npi";
    static final String BILLING_TAXONOMY = "prvbi_billing_taxonomy";
    /** Of the service facility, else of the billing provider. */
    static final String STATE = "n402_state";
    /** When the group was written: GS04. */
    static final String FILE_DATE = "gs04_file_date";

    /** One principal diagnosis and 24 others are the most that an institutional claim holds. */
    static final int DIAGNOSES = 25;

    static final List<String> ALL = Stream.of(
                    Stream.of(SOURCE, CLAIM_NUMBER, LINE_NUMBER, CLAIM_FORM, PAYER_NAME, PAYER_ID, FILING_INDICATOR),
                    Stream.of(LINE_OF_BUSINESS, MEMBER_ID, PATIENT_ID, CLAIM_FROM, CLAIM_TO, SERVICE_FROM, SERVICE_TO),
                    Stream.of(PLACE_OF_SERVICE, BILL_TYPE, FREQUENCY, TOTAL_CHARGE, PROCEDURE),
                    numbered(MODIFIER, Procedure.MODIFIERS),
                    Stream.of(CHARGE, UNITS, POINTERS, CODE_SYSTEM),
                    numbered(DIAGNOSIS, DIAGNOSES),
                    Stream.of(RENDERING_NPI, RENDERING_TAXONOMY, BILLING_NPI, BILLING_TAXONOMY, STATE, FILE_DATE))
            .flatMap(columns -> columns)
            .toList();

    private ClaimColumns() {}

    /** {@code name_1} and so on. */
    static Stream<String> numbered(String name, int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(number -> name + number);
    }
}
