package org.claimsbenchmark.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV against its table's columns: UTF-8, RFC 4180, columns in any order. Faults are collected, not thrown. */
final class TableReader {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}");

    private final ReferenceTable table;
    private final List<ReferenceFault> faults;

    TableReader(ReferenceTable table, List<ReferenceFault> faults) {
        this.table = table;
        this.faults = faults;
    }

    /** @param content the file, or null when there is none; closed here */
    List<Row> read(InputStream content) {
        List<Row> rows = new ArrayList<>();
        if (content == null) {
            fault(0, null, "the file is missing.");
            return rows;
        }
        // A decoder of its own, unlike a charset, reports bytes that are not UTF-8.
        int number = 1;
        try (Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder());
                CSVParser parser = CSVParser.parse(reader, CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? records.next().toList() : List.of();
            if (!headerFits(header)) {
                return rows;
            }
            while (records.hasNext()) {
                number++;
                row(header, number, records.next().toList(), rows);
            }
            if (rows.isEmpty()) {
                fault(0, null, "the table has no row.");
            }
        } catch (IOException | UncheckedIOException e) {
            fault(number, null, "the file cannot be read beyond this row; expected RFC 4180 CSV in UTF-8.");
        }
        return rows;
    }

    private boolean headerFits(List<String> header) {
        int before = faults.size();
        Set<String> seen = new HashSet<>();
        Set<String> known = new HashSet<>();
        table.columns().forEach(column -> known.add(column.name()));
        for (String name : header) {
            if (!known.contains(name)) {
                fault(1, name, "the table has no such column.");
            } else if (!seen.add(name)) {
                fault(1, name, "the column stands there twice.");
            }
        }
        for (Column column : table.columns()) {
            if (!seen.contains(column.name())) {
                fault(1, column.name(), "the column is missing.");
            }
        }
        return faults.size() == before;
    }

    private void row(List<String> header, int number, List<String> fields, List<Row> rows) {
        if (fields.size() != header.size()) {
            fault(number, null, "has " + fields.size() + " fields, expected " + header.size() + ".");
            return;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i), fields.get(i));
        }
        for (Column column : table.columns()) {
            check(column, number, values.get(column.name()));
        }
        rows.add(new Row(table.fileName(), number, values));
    }

    private void check(Column column, int number, String value) {
        if (value.isEmpty()) {
            if (column.required()) {
                fault(
                        number,
                        column.name(),
                        "is blank, expected " + column.kind().expectation() + ".");
            }
        } else if (!looksLike(column.kind(), value)) {
            fault(
                    number,
                    column.name(),
                    "'" + value + "' is not " + column.kind().expectation() + ".");
        } else if (!column.allowed().isEmpty() && !column.allowed().contains(value)) {
            fault(
                    number,
                    column.name(),
                    "'" + value + "' is none of the values "
                            + column.allowed().stream().sorted().toList() + ".");
        }
    }

    static boolean looksLike(Column.Kind kind, String value) {
        return switch (kind) {
            case TEXT -> value.equals(value.strip());
            case CODE -> CODE.matcher(value).matches();
            case ALIAS -> value.equals(ReferenceTables.normalisedName(value));
            case DATE -> DATE.matcher(value).matches() && isOnCalendar(value);
            case DECIMAL -> DECIMAL.matcher(value).matches();
            case INTEGER -> INTEGER.matcher(value).matches();
            case BOOLEAN -> value.equals("true") || value.equals("false");
        };
    }

    private static boolean isOnCalendar(String date) {
        try {
            LocalDate.parse(date);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void fault(int row, String column, String sentence) {
        faults.add(new ReferenceFault(table.fileName(), row, column, sentence));
    }
}
