package org.claimsbenchmark.extract;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Finds where the next record ends and where its delimiters stand: RFC 4180 with LF, CRLF and lone CR as line ends, and any
 * delimiter. Where the dialect has quotes, one opens only at a field's start; after the closing one only blanks, a delimiter or the record's end may follow.
 */
final class RecordScanner implements Closeable {

    /** Longest record, in bytes without its line end. A claim line of 148 columns has some hundred to some thousand. */
    static final int MAX_RECORD_BYTES = 1 << 20;
    /** How far a closing quote is looked for, in bytes from the record's start; also the bound of memory. */
    static final int MAX_LOOKAHEAD_BYTES = 1 << 24;

    enum Verdict {
        /** A whole record; its field ends are those of the raw bytes, quotes included. */
        RECORD,
        /** Text stands after a closing quote; the scan went on at the next line of the file. */
        TEXT_AFTER_QUOTE,
        /** A quote is open at the end of the file or of the lookahead; the scan went on at the next line of the file. */
        QUOTE_NOT_CLOSED,
        TOO_LONG,
        /** No record is left. */
        END
    }

    private enum State {
        OUTSIDE,
        INSIDE,
        AFTER_QUOTE
    }

    private final ByteWindow window;
    private final byte delimiter;
    private final boolean quotes;
    /** Whether lines of nothing but blanks are passed over as empty ones are. */
    private final boolean blankIsEmpty;

    private int[] fieldEnds = new int[256];
    private int fields;
    private State state;
    private boolean quoted;
    private int lineEnds;
    /** Position just after the record's first line end, -1 before one is seen. */
    private int afterFirstLine;

    private boolean lineEndSeen;
    private byte[] bytes;
    private int linesPassed;

    RecordScanner(ByteWindow window, Dialect dialect) {
        this(window, (byte) dialect.delimiter(), dialect.quoted(), false);
    }

    private RecordScanner(ByteWindow window, byte delimiter, boolean quotes, boolean blankIsEmpty) {
        this.window = window;
        this.delimiter = delimiter;
        this.quotes = quotes;
        this.blankIsEmpty = blankIsEmpty;
    }

    /** Every line that is not blank is a record of one field. */
    static RecordScanner ofLines(ByteWindow window) {
        return new RecordScanner(window, (byte) '\n', false, true);
    }

    /** Passes over empty lines. Returns how many. */
    int skipEmptyLines() throws IOException {
        int lines = 0;
        int blanks = blanks();
        while (window.has(blanks) && isLineEnd(window.at(blanks))) {
            window.advance(blanks + lineEndLength(blanks));
            lines++;
            blanks = blanks();
        }
        if (blanks > 0 && !window.has(blanks)) {
            window.advance(blanks);
        }
        return lines;
    }

    private int blanks() throws IOException {
        int blanks = 0;
        while (blankIsEmpty && blanks <= MAX_RECORD_BYTES && window.has(blanks) && window.at(blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    /** Scans one record and leaves it behind; the getters then tell about it. */
    Verdict next() throws IOException {
        fields = 0;
        state = State.OUTSIDE;
        quoted = false;
        lineEnds = 0;
        afterFirstLine = -1;
        bytes = null;
        if (!window.has(0)) {
            return Verdict.END;
        }
        int fieldStart = 0;
        int at = 0;
        while (at < MAX_LOOKAHEAD_BYTES) {
            if (at >= window.available() && !window.has(at)) {
                return endOfFile(at);
            }
            if (state != State.AFTER_QUOTE) {
                at = state == State.OUTSIDE ? window.skipPlain(at, delimiter) : window.skipQuoted(at);
                if (at >= window.available()) {
                    continue;
                }
            }
            byte b = window.at(at);
            switch (state) {
                case INSIDE -> {
                    if (b == '"') {
                        state = State.AFTER_QUOTE;
                    } else if (isLineEnd(b)) {
                        countLineInside(at, b);
                    }
                    at++;
                }
                case AFTER_QUOTE -> {
                    if (b == '"' && window.at(at - 1) == '"') {
                        state = State.INSIDE;
                        at++;
                    } else if (b == delimiter || isLineEnd(b)) {
                        state = State.OUTSIDE;
                    } else if (b == ' ' || b == '\t') {
                        at++;
                    } else {
                        return broken(at, Verdict.TEXT_AFTER_QUOTE);
                    }
                }
                case OUTSIDE -> {
                    if (isLineEnd(b)) {
                        return complete(at, lineEndLength(at));
                    } else if (b == delimiter) {
                        endField(at);
                        fieldStart = at + 1;
                    } else if (quotes && b == '"' && at == fieldStart) {
                        state = State.INSIDE;
                        quoted = true;
                    }
                    at++;
                }
            }
        }
        return state == State.INSIDE ? broken(at, Verdict.QUOTE_NOT_CLOSED) : tooLong(at);
    }

    /** The record's bytes without its line end. */
    byte[] bytes() {
        return bytes;
    }

    /** Index just after each field of {@link #bytes}. */
    int[] fieldEnds() {
        return Arrays.copyOf(fieldEnds, fields);
    }

    /** Index just after one of the fields of {@link #bytes}. */
    int fieldEnd(int field) {
        return fieldEnds[field];
    }

    /** Number of fields seen, an open quoted one included. */
    int fields() {
        return fields;
    }

    /** Whether a field is enclosed in quotes, so that the field ends are not those of the content. */
    boolean quoted() {
        return quoted;
    }

    /** Whether the record, or the line left behind in its place, ended with a line end and not with the file. */
    boolean endedByLineEnd() {
        return lineEndSeen;
    }

    /** Number of line ends left behind. */
    int linesPassed() {
        return linesPassed;
    }

    private Verdict endOfFile(int at) throws IOException {
        return state == State.INSIDE ? broken(at, Verdict.QUOTE_NOT_CLOSED) : complete(at, 0);
    }

    private Verdict complete(int at, int lineEndLength) {
        endField(at);
        lineEndSeen = lineEndLength > 0;
        linesPassed = lineEnds + (lineEndSeen ? 1 : 0);
        boolean fits = at <= MAX_RECORD_BYTES;
        bytes = fits ? window.copy(at) : null;
        window.advance(at + lineEndLength);
        return fits ? Verdict.RECORD : Verdict.TOO_LONG;
    }

    /** Gives up the record's first line only: what follows may be sound. */
    private Verdict broken(int at, Verdict verdict) throws IOException {
        endField(at);
        if (afterFirstLine >= 0) {
            window.advance(afterFirstLine);
            lineEndSeen = true;
            linesPassed = 1;
        } else {
            skipLine(at);
        }
        return verdict;
    }

    private Verdict tooLong(int at) throws IOException {
        skipLine(at);
        linesPassed += lineEnds;
        return Verdict.TOO_LONG;
    }

    private void skipLine(int from) throws IOException {
        window.advance(from);
        while (window.has(0)) {
            int available = window.available();
            for (int at = 0; at < available; at++) {
                if (isLineEnd(window.at(at))) {
                    window.advance(at + lineEndLength(at));
                    lineEndSeen = true;
                    linesPassed = 1;
                    return;
                }
            }
            window.advance(available);
        }
        lineEndSeen = false;
        linesPassed = 0;
    }

    private void endField(int at) {
        if (at > MAX_RECORD_BYTES) {
            return; // the record is given up in any case: its fields need no memory
        }
        if (fields == fieldEnds.length) {
            fieldEnds = Arrays.copyOf(fieldEnds, fields * 2);
        }
        fieldEnds[fields++] = at;
    }

    /** CRLF is one line end: its LF only moves the position just after it. */
    private void countLineInside(int at, byte b) {
        boolean secondHalf = b == '\n' && at > 0 && window.at(at - 1) == '\r';
        if (!secondHalf) {
            lineEnds++;
        }
        if (afterFirstLine < 0 || (secondHalf && afterFirstLine == at)) {
            afterFirstLine = at + 1;
        }
    }

    private int lineEndLength(int at) throws IOException {
        return window.at(at) == '\r' && window.has(at + 1) && window.at(at + 1) == '\n' ? 2 : 1;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
