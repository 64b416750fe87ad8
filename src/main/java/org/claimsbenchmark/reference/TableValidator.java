package org.claimsbenchmark.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold within and between the tables, beyond the form of each field. Faults are collected, not thrown. */
final class TableValidator {

    private final Map<ReferenceTable, List<Row>> tables;
    private final List<ReferenceFault> faults;
    private final Map<String, Set<String>> columnValues = new HashMap<>();

    TableValidator(Map<ReferenceTable, List<Row>> tables, List<ReferenceFault> faults) {
        this.tables = tables;
        this.faults = faults;
    }

    void validate() {
        tables.forEach((table, rows) -> {
            periods(table, rows);
            references(table, rows);
        });
        printedCodes(ReferenceTable.DIAGNOSIS, "code", "printed_code");
        printedCodes(ReferenceTable.DIAGNOSIS_FAMILY, "prefix", "printed_prefix");
        diagnoses();
        modifierConflicts();
        medicareAmounts();
        discrepancies();
    }

    private void periods(ReferenceTable table, List<Row> rows) {
        Map<List<String>, List<Row>> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!hasDates(row)) {
                continue; // already a fault
            }
            if (table.lookup() == ReferenceTable.Lookup.ALWAYS
                    && (row.date("effective_from") != null || row.date("effective_to") != null)) {
                fault(row, "effective_from", "this table is asked without a service date, so a row holds always.");
                continue;
            }
            if (from(row).isAfter(to(row))) {
                fault(row, "effective_to", "is before effective_from.");
                continue;
            }
            byKey.computeIfAbsent(row.key(table.key()), key -> new ArrayList<>())
                    .add(row);
        }
        byKey.values().forEach(same -> overlaps(table, same));
    }

    private void overlaps(ReferenceTable table, List<Row> rows) {
        List<Row> inTime = new ArrayList<>(rows);
        inTime.sort(Comparator.comparing(TableValidator::from).thenComparing(Row::number));
        Row latest = null; // the earlier row that holds longest
        for (Row row : inTime) {
            if (latest != null && !from(row).isAfter(to(latest))) {
                fault(
                        row,
                        null,
                        "overlaps row " + latest.number() + ": " + String.join(" + ", row.key(table.key()))
                                + " may hold only one row on a date.");
            }
            if (latest == null || to(row).isAfter(to(latest))) {
                latest = row;
            }
        }
    }

    private void references(ReferenceTable table, List<Row> rows) {
        for (Column column : table.columns()) {
            if (column.referredTable() == null) {
                continue;
            }
            Set<String> known = valuesOf(column.referredTable(), column.referredColumn());
            if (known.isEmpty()) {
                continue; // that table could not be read, which is a fault of its own
            }
            for (Row row : rows) {
                String value = row.text(column.name());
                if (!value.isEmpty() && !known.contains(value)) {
                    fault(row, column.name(), "'" + value + "' is not in " + column.referredTable() + ".csv.");
                }
            }
        }
    }

    private void printedCodes(ReferenceTable table, String codeColumn, String printedColumn) {
        for (Row row : rows(table)) {
            if (!row.text(printedColumn).replace(".", "").equals(row.text(codeColumn))) {
                fault(row, printedColumn, "is not the code with its dot.");
            }
        }
    }

    private void diagnoses() {
        Set<String> notCodes = new HashSet<>();
        for (Row row : rows(ReferenceTable.DIAGNOSIS)) {
            if (row.text("valid").equals("false")) {
                notCodes.add(row.text("code"));
                if (row.flag("billable")) {
                    fault(row, "billable", "a row that is not a code cannot be billable.");
                }
            }
        }
        for (Row row : rows(ReferenceTable.DIAGNOSIS)) {
            String cardForm = row.text("card_form_of");
            if (!cardForm.isEmpty() && !notCodes.contains(cardForm)) {
                fault(row, "card_form_of", "'" + cardForm + "' is a code itself, or no row at all.");
            }
        }
    }

    private void modifierConflicts() {
        for (Row row : rows(ReferenceTable.MODIFIER_CONFLICT)) {
            boolean pair = !row.text("second_modifier").isEmpty();
            if (pair != row.text("claim_side").equals("both")) {
                fault(
                        row,
                        "claim_side",
                        "a pair of modifiers excludes each other on both sides; a modifier alone is excluded from one.");
            }
        }
    }

    private void medicareAmounts() {
        for (Row row : rows(ReferenceTable.MEDICARE_AMOUNT)) {
            if (isDecimal(row, "total_rvu") && isDecimal(row, "conversion_factor") && isDecimal(row, "amount")) {
                BigDecimal product = row.decimal("total_rvu")
                        .multiply(row.decimal("conversion_factor"))
                        .setScale(2, RoundingMode.HALF_UP);
                if (product.compareTo(row.decimal("amount")) != 0) {
                    fault(row, "amount", "is not total_rvu x conversion_factor, which gives " + product + ".");
                }
            }
            if (hasDates(row) && TableReader.looksLike(Column.Kind.INTEGER, row.text("year")) && !holdsAllYear(row)) {
                fault(row, "year", "effective_from and effective_to are not its first and last day.");
            }
        }
    }

    /** Amounts are asked by year, so a row holds for a whole one. */
    private static boolean holdsAllYear(Row row) {
        int year = row.integer("year");
        return LocalDate.of(year, 1, 1).equals(from(row))
                && LocalDate.of(year, 12, 31).equals(to(row));
    }

    private void discrepancies() {
        for (Row row : rows(ReferenceTable.REFERENCE_DISCREPANCY)) {
            String subject = row.text("subject");
            String codeColumn = subject.equals("diagnosis") ? "printed_code" : "code";
            boolean onCard = tables.entrySet().stream()
                    .filter(table -> table.getKey().tableName().equals(subject))
                    .flatMap(table -> table.getValue().stream())
                    .anyMatch(other -> other.text(codeColumn).equals(row.text("code")) && other.flag("on_card"));
            if (!onCard) {
                fault(
                        row,
                        "code",
                        "'" + row.text("code") + "' is not a row of " + subject + ".csv that is on the card.");
            }
        }
    }

    private Set<String> valuesOf(String tableName, String column) {
        return columnValues.computeIfAbsent(tableName + "." + column, name -> {
            Set<String> values = new HashSet<>();
            tables.forEach((table, rows) -> {
                if (table.tableName().equals(tableName)) {
                    rows.forEach(row -> values.add(row.text(column)));
                }
            });
            return values;
        });
    }

    private List<Row> rows(ReferenceTable table) {
        return tables.getOrDefault(table, List.of());
    }

    private static boolean isDecimal(Row row, String column) {
        return TableReader.looksLike(Column.Kind.DECIMAL, row.text(column));
    }

    private static boolean hasDates(Row row) {
        return isBlankOrDate(row.text("effective_from")) && isBlankOrDate(row.text("effective_to"));
    }

    private static boolean isBlankOrDate(String text) {
        return text.isEmpty() || TableReader.looksLike(Column.Kind.DATE, text);
    }

    private static LocalDate from(Row row) {
        LocalDate from = row.date("effective_from");
        return from == null ? LocalDate.MIN : from;
    }

    private static LocalDate to(Row row) {
        LocalDate to = row.date("effective_to");
        return to == null ? LocalDate.MAX : to;
    }

    private void fault(Row row, String column, String sentence) {
        faults.add(new ReferenceFault(row.file(), row.number(), column, sentence));
    }
}
