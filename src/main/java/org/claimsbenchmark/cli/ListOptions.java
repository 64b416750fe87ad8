package org.claimsbenchmark.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.claimsbenchmark.history.Listing;
import org.claimsbenchmark.history.ListingCsv;
import org.claimsbenchmark.history.ListingJson;
import org.claimsbenchmark.history.ListingText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a list is printed. */
final class ListOptions {

    @ArgGroup
    private Form form = new Form();

    /** One of them, or neither. */
    static final class Form {

        @Option(names = "--csv", description = "Print comma-separated values (RFC 4180) with a header line.")
        private boolean csv;

        @Option(names = "--json", description = "Print a JSON array, an object a row.")
        private boolean json;
    }

    String print(Listing listing) {
        if (form.json) {
            return ListingJson.of(listing) + "\n";
        }
        return form.csv ? csv(listing) : ListingText.of(listing);
    }

    private static String csv(Listing listing) {
        StringWriter text = new StringWriter();
        try {
            ListingCsv.print(listing, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
