package org.claimsbenchmark.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How an extract writes its rows down. Line ends are LF, CRLF and lone CR in every dialect, and may be mixed.
 *
 * @param delimiter between two fields: an ASCII character that is no letter, digit, quote, blank or line end. Records with a
 *     control character such as tab for it are read more slowly
 * @param quoted whether a field may be enclosed in quotes by RFC 4180; a quote is a character like any other if not
 * @param charset what the bytes mean; any but UTF-8 is decoded while it is read, and cannot be read in ranges
 * @param trailerMarker first field, its surrounding blanks aside, of a last row that is no record but states totals; null
 *     where there is none. A row like that which is not the last is a record
 */
public record Dialect(char delimiter, boolean quoted, Charset charset, String trailerMarker) {

    /** RFC 4180 in UTF-8. */
    public static final Dialect CSV = new Dialect(',', true, StandardCharsets.UTF_8);

    private static final String NO_DELIMITERS = "\0\r\n\" ";

    public Dialect {
        if (delimiter > 0x7F || Character.isLetterOrDigit(delimiter) || NO_DELIMITERS.indexOf(delimiter) >= 0) {
            throw new IllegalArgumentException(
                    "expected an ASCII character that is no letter, digit, quote, blank or line end as delimiter, got"
                            + " character number " + (int) delimiter);
        }
        if (trailerMarker != null && !trailerMarker.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("expected letters and digits as trailer marker, got " + trailerMarker);
        }
    }

    /** A dialect without a trailer. */
    public Dialect(char delimiter, boolean quoted, Charset charset) {
        this(delimiter, quoted, charset, null);
    }

    /** The same dialect, but for what its trailer begins with; null where there is none. */
    public Dialect withTrailer(String marker) {
        return new Dialect(delimiter, quoted, charset, marker);
    }

    /** For text that is read line by line: only the encoding counts. */
    static Dialect ofLines(Charset charset) {
        return new Dialect('\t', false, charset);
    }

    /** Whether positions count in a decoded text, so that they are none of the file. */
    boolean decoded() {
        return !charset.equals(StandardCharsets.UTF_8);
    }
}
