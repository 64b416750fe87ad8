package org.claimsbenchmark.extract;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The dialects that the rules of records are tested in, and CSV text put into each. */
final class Dialects {

    static final List<Dialect> ALL = List.of(
            Dialect.CSV,
            new Dialect('|', true, StandardCharsets.UTF_8),
            new Dialect('|', false, StandardCharsets.UTF_8),
            new Dialect(',', false, StandardCharsets.UTF_8),
            new Dialect('\t', true, StandardCharsets.UTF_8),
            new Dialect('|', true, StandardCharsets.UTF_8).withTrailer("TR"),
            Dialect.CSV.withTrailer("20982"),
            new Dialect('!', false, StandardCharsets.UTF_8),
            new Dialect('~', true, StandardCharsets.UTF_8));

    private Dialects() {}

    /** Delimiters for commas, and commas for what were delimiters: of the same fields and quoting. */
    static String of(String csv, Dialect dialect) {
        return csv.replace(dialect.delimiter(), '\u0000')
                .replace(',', dialect.delimiter())
                .replace('\u0000', ',');
    }

    /** The same of bytes. */
    static byte[] of(byte[] csv, Dialect dialect) {
        byte[] content = csv.clone();
        for (int i = 0; i < content.length; i++) {
            if (csv[i] == ',') {
                content[i] = (byte) dialect.delimiter();
            } else if (csv[i] == dialect.delimiter()) {
                content[i] = ',';
            }
        }
        return content;
    }
}
