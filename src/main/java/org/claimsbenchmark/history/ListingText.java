package org.claimsbenchmark.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.report.TextTable;

/** Listings in aligned columns: numbers to the right, nulls blank. */
public final class ListingText {

    private ListingText() {}

    /** A header line, a rule, a line a row, and the number of rows. */
    public static String of(Listing listing) {
        int rows = listing.rows().size();
        return table(listing) + (rows == 1 ? "(1 row)" : "(" + rows + " rows)") + "\n";
    }

    /** Each under its title; one without rows says so. */
    public static String of(List<Listing> listings) {
        StringBuilder text = new StringBuilder();
        for (Listing listing : listings) {
            text.append(text.isEmpty() ? "" : "\n").append(listing.title()).append('\n');
            text.append(listing.rows().isEmpty() ? "none\n" : table(listing));
        }
        return text.toString();
    }

    private static String table(Listing listing) {
        List<TextTable.Column> columns = new ArrayList<>();
        for (int i = 0; i < listing.columns().size(); i++) {
            columns.add(new TextTable.Column(
                    listing.columns().get(i), listing.numeric().get(i)));
        }
        TextTable table = new TextTable(columns);
        listing.rows()
                .forEach(row ->
                        table.add(row.stream().map(ListingText::onOneLine).toList()));
        return table.toText();
    }

    private static String onOneLine(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }
}
