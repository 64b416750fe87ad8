package org.claimsbenchmark.history;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.claimsbenchmark.report.SpreadsheetText;

/** A listing as comma-separated values (RFC 4180) with a header line; a null is an empty field, and no text is a formula. */
public final class ListingCsv {

    private ListingCsv() {}

    public static void print(Listing listing, Writer out) throws IOException {
        CSVFormat.RFC4180.printRecord(out, listing.columns().toArray());
        for (var row : listing.rows()) {
            CSVFormat.RFC4180.printRecord(
                    out, row.stream().map(ListingCsv::cell).toArray());
        }
    }

    private static Object cell(Object value) {
        return value instanceof String text ? SpreadsheetText.harmless(text) : value;
    }
}
