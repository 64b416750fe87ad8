package org.claimsbenchmark.extract.x12;

import java.util.List;
import java.util.stream.Stream;

/**
 * Columns of an 835. Each is named after the segment and element that it comes from; where it can come from two, the first
 * named wins.
 */
final class RemittanceColumns {

    /** As in the 837: the payee's NPI, else its other identifier. */
    static final String SOURCE = "source";

    static final String CLAIM_NUMBER = "clp01_claim_number";
    /** REF*6R, else the service's number within its claim. */
    static final String LINE_NUMBER = "ref6r_svc_line_number";
    /** {@link ClaimForm}; blank where the remittance does not tell. */
    static final String CLAIM_FORM = "claim_form";

    static final String STATUS = "clp02_claim_status";
    static final String PAYER_NAME = "n1pr_payer_name";
    static final String FILING_INDICATOR = "clp06_claim_filing_indicator";
    /** {@link FilingIndicator#lineOfBusiness} of it. */
    static final String LINE_OF_BUSINESS = "clp06_line_of_business";

    static final String MEMBER_ID = "nm1il_nm1qc_member_id";
    static final String PATIENT_ID = "nm1qc_patient_id";
    static final String PLACE_OF_SERVICE = "clp08_place_of_service";
    /** Facility type and frequency, e.g. {@code 131}. */
    static final String BILL_TYPE = "clp08_clp09_bill_type";

    static final String FREQUENCY = "clp09_frequency";
    static final String CLAIM_FROM = "dtm232_claim_from";
    static final String CLAIM_TO = "dtm233_claim_to";
    static final String SERVICE_FROM = "dtm472_dtm150_service_from";
    static final String SERVICE_TO = "dtm151_service_to";
    static final String PROCEDURE = "svc06_svc01_procedure_code";
    static final String MODIFIER = "svc06_svc01_modifier_";
    static final String CHARGE = "svc02_clp03_charge";
    static final String ALLOWED = "amtb6_allowed";
    static final String PAID = "svc03_clp04_paid";
    /** SVC05; 1 where a service does not say. */
    static final String UNITS = "svc05_units";

    static final String PAYMENT_DATE = "bpr16_dtm405_payment_date";
    static final String RENDERING_NPI = "refhpi_nm182_rendering_npi";
    static final String PAYEE_NPI = "n1pe_payee_npi";
    /** When the group was written: GS04. */
    static final String FILE_DATE = "gs04_file_date";

    static final List<String> ALL = Stream.of(
                    Stream.of(SOURCE, CLAIM_NUMBER, LINE_NUMBER, CLAIM_FORM, STATUS, PAYER_NAME, FILING_INDICATOR),
                    Stream.of(LINE_OF_BUSINESS, MEMBER_ID, PATIENT_ID, PLACE_OF_SERVICE, BILL_TYPE, FREQUENCY),
                    Stream.of(CLAIM_FROM, CLAIM_TO, SERVICE_FROM, SERVICE_TO, PROCEDURE),
                    ClaimColumns.numbered(MODIFIER, Procedure.MODIFIERS),
                    Stream.of(CHARGE, ALLOWED, PAID, UNITS, PAYMENT_DATE, RENDERING_NPI, PAYEE_NPI, FILE_DATE))
            .flatMap(columns -> columns)
            .toList();

    private RemittanceColumns() {}
}
