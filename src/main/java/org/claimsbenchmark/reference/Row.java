package org.claimsbenchmark.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One row of a reference table as it stands in the file.
 *
 * @param file name of the CSV
 * @param number 1-based row of the file; the header is row 1
 * @param values text by column name, blank where the row has none
 */
record Row(String file, int number, Map<String, String> values) {

    Row {
        values = Map.copyOf(values);
    }

    /** Never null; blank where the row has no value. */
    String text(String column) {
        return values.getOrDefault(column, "");
    }

    String textOrNull(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    boolean flag(String column) {
        return text(column).equals("true");
    }

    LocalDate date(String column) {
        return text(column).isEmpty() ? null : LocalDate.parse(text(column));
    }

    int integer(String column) {
        return Integer.parseInt(text(column));
    }

    BigDecimal decimal(String column) {
        return new BigDecimal(text(column));
    }

    List<String> key(List<String> columns) {
        return columns.stream().map(this::text).toList();
    }

    /** The row as an entry of a code set. */
    CodeEntry entry(String codeColumn, String nameColumn) {
        return entry(codeColumn, nameColumn, flag("on_card"));
    }

    CodeEntry entry(String codeColumn, String nameColumn, boolean onCard) {
        return new CodeEntry(
                text(codeColumn),
                text(nameColumn),
                onCard,
                text("source"),
                date("effective_from"),
                date("effective_to"));
    }
}
