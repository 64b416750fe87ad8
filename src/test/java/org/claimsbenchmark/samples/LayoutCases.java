package org.claimsbenchmark.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an extract may look like and still say the same. */
final class LayoutCases {

    private LayoutCases() {}

    static List<SampleExtract> extracts() {
        return List.of(
                headersOf2023(),
                columnsInAnotherOrderAndCase(),
                SampleExtract.of("crlf-and-byte-order-mark")
                        .asWrittenByASpreadsheet()
                        .line()
                        .line("hcpcs_modifier_1", "RT"),
                quotedFields(),
                amountsWithManyDecimals(),
                optionalColumnsAbsent(),
                everyColumnOfTheLayout(),
                codesInLowerCaseAndBlanks(),
                theMemberStandsInForThePerson(),
                rejectsBelowTheThreshold());
    }

    private static SampleExtract headersOf2023() {
        List<String> columns = List.of(
                "CLAIM_ID",
                "CLAIM_LINE_NUMBER",
                "CLAIM_TYPE",
                "PATIENT_ID",
                "MEMBER_ID",
                "CLAIM_START_DATE",
                "CLAIM_END_DATE",
                "CLAIM_LINE_START_DATE",
                "CLAIM_LINE_END_DATE",
                "PLACE_OF_SERVICE_CODE",
                "BILL_TYPE_CODE",
                "MS_DRG_CODE",
                "APR_DRG_CODE",
                "REVENUE_CENTER_CODE",
                "SERVICE_UNIT_QUANTITY",
                "HCPCS_CODE",
                "HCPCS_MODIFIER_1",
                "RENDERING_NPI",
                "BILLING_NPI",
                "PAID_DATE",
                "PAID_AMOUNT",
                "TOTAL_COST_AMOUNT",
                "ALLOWED_AMOUNT",
                "CHARGE_AMOUNT",
                "DIAGNOSIS_CODE_TYPE",
                "DIAGNOSIS_CODE_1",
                "DATA_SOURCE");
        SampleExtract extract = new SampleExtract("headers-of-2023", "headers-of-2023.csv", columns);
        for (int i = 1; i <= 2; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("CLAIM_ID", "headers-of-2023-claim-" + i);
            row.put("CLAIM_LINE_NUMBER", "1");
            row.put("CLAIM_TYPE", "professional");
            row.put("PATIENT_ID", "headers-of-2023-person-" + i);
            row.put("CLAIM_START_DATE", "2023-11-0" + i);
            row.put("PLACE_OF_SERVICE_CODE", "11");
            row.put("SERVICE_UNIT_QUANTITY", "1");
            row.put("HCPCS_CODE", i == 1 ? "20982" : "99213");
            row.put("RENDERING_NPI", "9000000002");
            row.put("PAID_AMOUNT", "2800.00");
            row.put("ALLOWED_AMOUNT", "3594.75");
            row.put("CHARGE_AMOUNT", "9000.00");
            row.put("DIAGNOSIS_CODE_TYPE", "icd-10-cm");
            row.put("DIAGNOSIS_CODE_1", "C7952");
            row.put("DATA_SOURCE", "headers-of-2023");
            extract.row(row);
        }
        return extract;
    }

    private static SampleExtract columnsInAnotherOrderAndCase() {
        List<String> reversed = new ArrayList<>(SampleExtract.USUAL_COLUMNS);
        Collections.reverse(reversed);
        Map<String, String> usual = usualValues("columns-in-another-order-and-case");
        Map<String, String> row = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        for (String column : reversed) {
            String name = column.substring(0, 1).toUpperCase(Locale.ROOT) + column.substring(1);
            name = column.length() % 2 == 0 ? column.toUpperCase(Locale.ROOT) : name;
            columns.add(name);
            row.put(name, usual.getOrDefault(column, ""));
        }
        return new SampleExtract("columns-in-another-order-and-case", "columns-in-another-order-and-case.csv", columns)
                .row(row);
    }

    private static SampleExtract quotedFields() {
        return SampleExtract.of("quoted-fields-with-newlines-and-commas", "remark")
                .line("payer", "Aetna, Inc.", "remark", "first line\nsecond line, \"quoted\"")
                .line("payer", "Cigna, \"East\"", "remark", "\r\n")
                .line("hcpcs_code", "99213", "remark", "20982,\n20982");
    }

    private static SampleExtract amountsWithManyDecimals() {
        SampleExtract extract = SampleExtract.of("amounts-with-many-decimals");
        for (int i = 1; i <= 11; i++) {
            extract.line(
                    "charge_amount", "898.6200000000001", "allowed_amount", "300.005", "paid_amount", "300.004999");
        }
        return extract.line("charge_amount", "1000", "allowed_amount", "0.005", "paid_amount", ".5")
                .line("charge_amount", "1000.1", "allowed_amount", "0.004", "paid_amount", "0.00");
    }

    private static SampleExtract optionalColumnsAbsent() {
        List<String> columns = List.of(
                "claim_id",
                "claim_line_number",
                "claim_type",
                "person_id",
                "claim_start_date",
                "hcpcs_code",
                "charge_amount",
                "allowed_amount",
                "paid_amount",
                "data_source");
        SampleExtract extract = new SampleExtract("optional-columns-absent", "optional-columns-absent.csv", columns);
        return extract.line().line();
    }

    private static SampleExtract everyColumnOfTheLayout() {
        return new SampleExtract("every-column-of-the-layout", "every-column-of-the-layout.csv", TuvaColumns.all())
                .line(
                        "claim_line_start_date", "2025-03-12",
                        "claim_end_date", "2025-03-14",
                        "claim_line_end_date", "2025-03-12",
                        "member_id", "every-column-member-1",
                        "plan", "Aetna Choice POS II",
                        "paid_date", "2025-04-02",
                        "hcpcs_modifier_1", "LT",
                        "hcpcs_modifier_5", "59",
                        "billing_npi", "9000000101",
                        "billing_taxonomy_code", "207L00000X",
                        "rendering_specialty_code", "94",
                        "coinsurance_amount", "84.00",
                        "total_cost_amount", "420.00",
                        "diagnosis_code_1", "R52",
                        "diagnosis_code_25", "C7951",
                        "diagnosis_poa_1", "Y",
                        "diagnosis_pointers", "1",
                        "in_network_flag", "1",
                        "claim_status", "paid",
                        "line_of_business", "Commercial",
                        "file_name", "every-column.csv",
                        "ingest_datetime", "2025-06-30 02:00:00")
                .hospitalLine(
                        "0131",
                        "revenue_center_code",
                        "0360",
                        "admission_date",
                        "2025-03-10",
                        "drg_code_type",
                        "",
                        "procedure_code_type",
                        "icd-10-pcs",
                        "claim_status",
                        "denied",
                        "facility_npi",
                        "9000000102");
    }

    private static SampleExtract codesInLowerCaseAndBlanks() {
        return SampleExtract.of("codes-in-lower-case-and-blanks", "hcpcs_modifier_3", "diagnosis_code_2")
                .line(
                        "hcpcs_code", " 20982 ",
                        "hcpcs_modifier_1", "",
                        "hcpcs_modifier_2", " lt ",
                        "hcpcs_modifier_3", "LT",
                        "diagnosis_code_1", " ",
                        "diagnosis_code_2", "c79.51",
                        "rendering_taxonomy_code", "2085r0204x",
                        "rendering_state", "tx",
                        "claim_type", "Professional",
                        "payer", "  aetna  ")
                .hospitalLine("0140", "hcpcs_modifier_1", "xs", "diagnosis_code_1", "m84.511a");
    }

    private static SampleExtract theMemberStandsInForThePerson() {
        return SampleExtract.of("the-member-stands-in-for-the-person", "member_id", "claim_line_start_date")
                .line("person_id", "", "member_id", "member-a", "claim_line_start_date", "2025-03-12")
                // the same patient and day: the guidance is kept
                .line(
                        "person_id",
                        "",
                        "member_id",
                        "member-a",
                        "claim_start_date",
                        "2025-03-12",
                        "hcpcs_code",
                        "77002",
                        "charge_amount",
                        "300.00")
                .line(
                        "person_id",
                        "",
                        "member_id",
                        "member-b",
                        "claim_start_date",
                        "",
                        "claim_line_start_date",
                        "2025-03-13");
    }

    private static SampleExtract rejectsBelowTheThreshold() {
        SampleExtract extract = SampleExtract.of("rejects-below-the-threshold", "paid_date");
        for (int i = 1; i <= 60; i++) {
            switch (i) {
                case 7 -> extract.line("claim_start_date", "2025-02-31", "charge_amount", "12x.50");
                case 19 -> extract.line("hcpcs_code", "99213", "claim_start_date", "not checked: out of scope");
                case 33 -> extract.line("person_id", "", "claim_line_number", "", "service_unit_quantity", "one");
                case 48 -> extract.raw("rejects-below-the-threshold,too,few,fields");
                default -> extract.line();
            }
        }
        return extract;
    }

    private static Map<String, String> usualValues(String folder) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("claim_id", folder + "-claim-1");
        values.put("claim_line_number", "1");
        values.put("claim_type", "professional");
        values.put("person_id", folder + "-person-1");
        values.put("payer", "Aetna");
        values.put("claim_start_date", "2025-03-10");
        values.put("place_of_service_code", "24");
        values.put("service_unit_quantity", "1");
        values.put("hcpcs_code", "20982");
        values.put("allowed_amount", "420.00");
        values.put("charge_amount", "1200.00");
        values.put("diagnosis_code_1", "C7951");
        values.put("rendering_state", "OH");
        values.put("data_source", folder);
        values.put("file_date", "2025-06-30");
        return values;
    }
}
