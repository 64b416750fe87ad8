package org.claimsbenchmark.oracle;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsbenchmark.testing.PackedExtracts;

/**
 * An extract as text: every record as a map from lower-case header name to stripped value; a column that the extract
 * lacks reads as blank.
 *
 * @param delivery file date of the first record, else the date in the file's name, else null
 * @param records fields by record, null for a record with more or fewer fields than the header
 */
record PlainExtract(String name, LocalDate delivery, List<Map<String, String>> records) {

    private static final Pattern DATE_IN_NAME = Pattern.compile("(20\\d\\d)-?([01]\\d)-?([0-3]\\d)");

    /** All extracts of a file: one, or those of a ZIP archive. */
    static List<PlainExtract> readAll(Path file) {
        return PackedExtracts.unpack(file).entrySet().stream()
                .map(extract -> read(extract.getKey(), new String(extract.getValue(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static PlainExtract read(String name, String text) {
        try {
            List<CSVRecord> rows = CSVParser.parse(
                            new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), CSVFormat.DEFAULT)
                    .getRecords();
            List<String> header = rows.get(0).stream()
                    .map(column -> column.strip().toLowerCase(Locale.ROOT))
                    .map(column -> column.equals("patient_id") ? "person_id" : column)
                    .toList();
            List<Map<String, String>> records = new ArrayList<>();
            for (CSVRecord row : rows.subList(1, rows.size())) {
                records.add(row.size() == header.size() ? fields(header, row) : null);
            }
            countClaimTotalsOnce(records);
            return new PlainExtract(name, delivery(name, records), records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Institutional claims of data source cclf have their total on every line: it counts on the first. */
    private static void countClaimTotalsOnce(List<Map<String, String>> records) {
        Map<String, Integer> firstLine = new HashMap<>();
        for (Map<String, String> record : records) {
            if (hasClaimTotals(record)) {
                firstLine.merge(record.get("claim_id"), Integer.parseInt(record.get("claim_line_number")), Math::min);
            }
        }
        for (Map<String, String> record : records) {
            if (hasClaimTotals(record)
                    && firstLine.get(record.get("claim_id")) != Integer.parseInt(record.get("claim_line_number"))) {
                List.of("charge_amount", "allowed_amount", "paid_amount").forEach(amount -> record.put(amount, ""));
            }
        }
    }

    private static boolean hasClaimTotals(Map<String, String> record) {
        return record != null
                && record.get("data_source").equals("cclf")
                && record.get("claim_type").equals("institutional");
    }

    private static Map<String, String> fields(List<String> header, CSVRecord row) {
        Map<String, String> fields = new HashMap<>() {
            @Override
            public String get(Object name) {
                return getOrDefault(name, "");
            }
        };
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), row.get(i).strip());
        }
        return fields;
    }

    private static LocalDate delivery(String name, List<Map<String, String>> records) {
        if (!records.isEmpty()
                && records.get(0) != null
                && !records.get(0).get("file_date").isBlank()) {
            return LocalDate.parse(records.get(0).get("file_date"));
        }
        Matcher date = DATE_IN_NAME.matcher(name);
        return date.find() ? LocalDate.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3)) : null;
    }
}
