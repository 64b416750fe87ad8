package org.claimsbenchmark.samples;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One extract of a small case. Every line starts as the usual line (a professional 20982 line in a hospital's outpatient
 * department on 2025-03-10: billed 1200.00, allowed 420.00, paid 336.00) of a claim and a person of its own; a case names
 * only what is different about it.
 */
final class SampleExtract {

    static final List<String> USUAL_COLUMNS = List.of(
            "claim_id",
            "claim_line_number",
            "claim_type",
            "person_id",
            "payer",
            "claim_start_date",
            "place_of_service_code",
            "bill_type_code",
            "service_unit_quantity",
            "hcpcs_code",
            "hcpcs_modifier_1",
            "hcpcs_modifier_2",
            "rendering_npi",
            "paid_amount",
            "allowed_amount",
            "charge_amount",
            "diagnosis_code_type",
            "diagnosis_code_1",
            "rendering_taxonomy_code",
            "rendering_state",
            "claim_frequency_code",
            "data_source",
            "file_date");

    final String folder;
    final String fileName;
    private final List<String> columns;
    private final List<String> rows = new ArrayList<>();
    private String lineEnd = "\n";
    private String start = "";
    private int lines;

    /** @param folder the case in words; it is also the data source and begins every identifier */
    SampleExtract(String folder, String fileName, List<String> columns) {
        this.folder = folder;
        this.fileName = fileName;
        this.columns = columns;
    }

    static SampleExtract of(String folder, String... moreColumns) {
        List<String> columns = new ArrayList<>(USUAL_COLUMNS);
        columns.addAll(List.of(moreColumns));
        return new SampleExtract(folder, folder + ".csv", columns);
    }

    /** Lines end in CR LF and a byte order mark comes first. */
    SampleExtract asWrittenByASpreadsheet() {
        lineEnd = "\r\n";
        start = "\uFEFF";
        return this;
    }

    /** Adds the usual line, with some columns different. */
    SampleExtract line(String... columnsAndValues) {
        lines++;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("claim_id", folder + "-claim-" + lines);
        values.put("claim_line_number", "1");
        values.put("claim_type", "professional");
        values.put("person_id", folder + "-person-" + lines);
        values.put("payer", "Aetna");
        values.put("claim_start_date", "2025-03-10");
        values.put("place_of_service_code", "22");
        values.put("service_unit_quantity", "1");
        values.put("hcpcs_code", "20982");
        values.put("rendering_npi", null);
        values.put("paid_amount", "336.00");
        values.put("allowed_amount", "420.00");
        values.put("charge_amount", "1200.00");
        values.put("diagnosis_code_type", "icd-10-cm");
        values.put("diagnosis_code_1", "C7951");
        values.put("rendering_taxonomy_code", "2085R0204X");
        values.put("rendering_state", "TX");
        values.put("data_source", folder);
        values.put("file_date", "2025-06-30");
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        values.putIfAbsent("rendering_npi", usualProvider(values.get("claim_id")));
        return row(values);
    }

    /** One of seven by the claim's number, so that no price is that of a dominant provider. */
    private static String usualProvider(String claim) {
        String digits = claim.replaceAll("^.*\\D", "");
        return "900000000" + (1 + (digits.isEmpty() ? 0 : Integer.parseInt(digits) % 7));
    }

    /** Adds the usual line as a hospital bills it: no place of service, a bill type, hospital prices. */
    SampleExtract hospitalLine(String billType, String... columnsAndValues) {
        List<String> all = new ArrayList<>(List.of(
                "claim_type",
                "institutional",
                "place_of_service_code",
                "",
                "bill_type_code",
                billType,
                "charge_amount",
                "30000.00",
                "allowed_amount",
                "12356.39",
                "paid_amount",
                "9885.11"));
        all.addAll(List.of(columnsAndValues));
        return line(all.toArray(String[]::new));
    }

    /** Adds one record of exactly these values by column name as in the header. */
    SampleExtract row(Map<String, String> values) {
        for (String named : new TreeSet<>(values.keySet())) {
            if (!columns.contains(named) && !SampleExtract.USUAL_COLUMNS.contains(named)) {
                throw new IllegalArgumentException("no column " + named + " in " + fileName);
            }
        }
        return raw(String.join(
                ",",
                columns.stream()
                        .map(column -> quoted(values.getOrDefault(column, "")))
                        .toList()));
    }

    /** Adds a record as it is. */
    SampleExtract raw(String record) {
        rows.add(record);
        return this;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(start);
        text.append(String.join(",", columns)).append(lineEnd);
        rows.forEach(row -> text.append(row).append(lineEnd));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String value) {
        return value.matches("[^,\"\r\n]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
