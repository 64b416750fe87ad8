package org.claimsbenchmark.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of the Tuva input layer's {@code medical_claim} in its own order, and the optional ones of this project. */
final class TuvaColumns {

    static final List<String> OPTIONAL = List.of(
            "claim_frequency_code",
            "claim_status",
            "line_of_business",
            "rendering_taxonomy_code",
            "billing_taxonomy_code",
            "rendering_specialty_code",
            "rendering_state",
            "diagnosis_pointers");

    private TuvaColumns() {}

    /** All 148 columns of the layout, then the eight optional ones. */
    static List<String> all() {
        List<String> columns = new ArrayList<>(List.of(
                "claim_id",
                "claim_line_number",
                "claim_type",
                "person_id",
                "member_id",
                "payer",
                "plan",
                "claim_start_date",
                "claim_end_date",
                "claim_line_start_date",
                "claim_line_end_date",
                "admission_date",
                "discharge_date",
                "admit_source_code",
                "admit_type_code",
                "discharge_disposition_code",
                "place_of_service_code",
                "bill_type_code",
                "drg_code_type",
                "drg_code",
                "revenue_center_code",
                "service_unit_quantity",
                "hcpcs_code"));
        numbered(columns, "hcpcs_modifier_", 5);
        columns.addAll(List.of(
                "rendering_npi",
                "rendering_tin",
                "billing_npi",
                "billing_tin",
                "facility_npi",
                "paid_date",
                "paid_amount",
                "allowed_amount",
                "charge_amount",
                "coinsurance_amount",
                "copayment_amount",
                "deductible_amount",
                "total_cost_amount",
                "diagnosis_code_type"));
        numbered(columns, "diagnosis_code_", 25);
        numbered(columns, "diagnosis_poa_", 25);
        columns.add("procedure_code_type");
        numbered(columns, "procedure_code_", 25);
        numbered(columns, "procedure_date_", 25);
        columns.addAll(List.of("in_network_flag", "data_source", "file_name", "file_date", "ingest_datetime"));
        columns.addAll(OPTIONAL);
        return columns;
    }

    private static void numbered(List<String> columns, String prefix, int count) {
        IntStream.rangeClosed(1, count).forEach(number -> columns.add(prefix + number));
    }
}
