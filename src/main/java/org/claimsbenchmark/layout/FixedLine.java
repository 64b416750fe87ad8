package org.claimsbenchmark.layout;

import java.util.List;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.FixedColumn;

/** Whether a line of fixed width can be one of a layout. */
final class FixedLine {

    private FixedLine() {}

    /** It is no longer than the layout's lines, carries a claim identifier, and its service date is a date or blank. */
    static boolean fits(Layout layout, List<FixedColumn> columns, String line) {
        FixedColumn last = columns.get(columns.size() - 1);
        boolean tooLong = line.stripTrailing().length() > last.end();
        return !tooLong
                && !text(layout, columns, ClaimField.CLAIM_ID, line).isEmpty()
                && Stream.of(ClaimField.CLAIM_START_DATE, ClaimField.CLAIM_LINE_START_DATE)
                        .allMatch(field -> isDateOrBlank(layout, field, text(layout, columns, field, line)));
    }

    private static boolean isDateOrBlank(Layout layout, ClaimField field, String text) {
        if (layout.vocabulary().isBlank(text)) {
            return true;
        }
        DateText own = layout.fields().get(field).dates();
        return (own == null ? layout.dates() : own).read(text).fault() == null;
    }

    private static String text(Layout layout, List<FixedColumn> columns, ClaimField field, String line) {
        Layout.Field rule = layout.fields().get(field);
        if (rule == null) {
            return "";
        }
        return columns.stream()
                .filter(column -> rule.slots().get(0).contains(column.name()))
                .map(column -> SourceText.trimmed(line.substring(
                        Math.min(line.length(), column.start() - 1), Math.min(line.length(), column.end()))))
                .findFirst()
                .orElse("");
    }
}
