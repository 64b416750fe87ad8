package org.claimsbenchmark.extract;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Passes over records that are plain and need no look, 32 bytes at a time. A record is plain when it is one line that is
 * neither empty nor too long, ends with LF or CRLF, and holds neither a quote that may enclose nor a control character: its
 * fields are what stands between the delimiters. Whatever is not plain is left to the {@link RecordScanner}, which knows every
 * case. Not safe for use by several threads.
 */
final class PlainRecords {

    /** Clears what tells a lower case letter from its upper case one; other bytes only come to look alike. */
    private static final long ANY_CASE = 0xDFDFDFDFDFDFDFDFL;

    private static final int NO_COLUMN = Integer.MAX_VALUE;
    private static final int NOT_FOUND = -1;
    private static final int NO_BYTE = -1;

    /** Why {@link #pass} stopped. */
    enum Stop {
        /** So many records were passed as may be. */
        ENOUGH,
        /** The bytes end within a record. */
        MORE_BYTES,
        /** The next record is plain and needs a look; it ends at {@link #end}. */
        PLAIN_RECORD,
        /** The next record, or empty line, is not plain. */
        OTHER_RECORD
    }

    private final byte delimiter;
    private final ByteGroup group;
    private final boolean lookAtAll;
    /** First byte of a trailer, or {@link #NO_BYTE}. */
    private final int trailerStart;

    private final int column;
    private final int fieldCount;
    private final long[] values;
    private int passed;
    private Stop stop;
    private int end;
    private int next;
    private int fields;

    private PlainRecords(Dialect dialect, boolean lookAtAll, int column, int fieldCount, Set<String> values) {
        this.delimiter = (byte) dialect.delimiter();
        this.group = new ByteGroup(dialect);
        this.lookAtAll = lookAtAll;
        this.trailerStart = dialect.trailerMarker() == null
                ? NO_BYTE
                : dialect.trailerMarker().charAt(0);
        this.column = column;
        this.fieldCount = fieldCount;
        this.values = comparable(values);
    }

    /** For records of which only the ends are sought: every plain record is passed over. */
    static PlainRecords lookingAtNone(Dialect dialect) {
        return new PlainRecords(dialect, false, NO_COLUMN, 0, Set.of());
    }

    /** No record is passed over. */
    static PlainRecords lookingAtAll(Dialect dialect) {
        return new PlainRecords(dialect, true, NO_COLUMN, 0, Set.of());
    }

    static PlainRecords lookingBy(Dialect dialect, FieldFilter filter) {
        return new PlainRecords(dialect, false, filter.column(), filter.fieldCount(), filter.values());
    }

    private static long[] comparable(Set<String> values) {
        return values.stream()
                .map(value -> value.getBytes(StandardCharsets.US_ASCII))
                .mapToLong(value -> word(value, 0, value.length) & ANY_CASE)
                .toArray();
    }

    /** So many bytes from a place on, eight at most, the first of them lowest. */
    private static long word(byte[] bytes, int from, int length) {
        long word = 0;
        for (int i = length - 1; i >= 0; i--) {
            word = word << Byte.SIZE | bytes[from + i];
        }
        return word;
    }

    /** Records that the last {@link #pass} passed over. */
    int passed() {
        return passed;
    }

    Stop stop() {
        return stop;
    }

    /** After {@link Stop#PLAIN_RECORD}: index just after the record's last byte, its line end excluded. */
    int end() {
        return end;
    }

    /** After {@link Stop#PLAIN_RECORD}: index just after the record's line end. */
    int next() {
        return next;
    }

    /**
     * @param from index of a record's first byte
     * @param to index just after the last byte that may be looked at
     * @param most records to pass over, at least one
     * @return index of the first byte of the record that it stopped at
     */
    int pass(byte[] bytes, int from, int to, int most) {
        passed = 0;
        int recordStart = from;
        int at = from;
        int delimiters = 0;
        boolean ascii = true;
        int fieldStart = column == 0 ? from : NOT_FOUND;
        while (true) {
            // two strides a record: to the group in which its column begins, and on to the one in which it ends
            long stride = group.stride(bytes, at, to, delimiters < column ? column - delimiters : NO_COLUMN);
            at = (int) stride;
            delimiters += (int) (stride >>> Integer.SIZE);
            if (at >= to) {
                return stopped(Stop.MORE_BYTES, recordStart);
            }
            group.look(bytes, at, to);
            int more = group.delimiters();
            if (delimiters < column && delimiters + more >= column) {
                fieldStart = at + group.afterDelimiter(column - delimiters);
            }
            delimiters += more;
            ascii &= group.ascii();
            at += group.length();
            if (!group.ended()) {
                continue;
            }
            int following = afterLineEnd(bytes, at, to);
            if (following > to) {
                return stopped(Stop.MORE_BYTES, recordStart);
            }
            if (following < 0 || at == recordStart || at - recordStart > RecordScanner.MAX_RECORD_BYTES) {
                return stopped(Stop.OTHER_RECORD, recordStart);
            }
            if (lookAtAll
                    || column != NO_COLUMN && needsLook(bytes, delimiters + 1, ascii, recordStart, fieldStart, at)) {
                end = at;
                next = following;
                fields = delimiters + 1;
                return stopped(Stop.PLAIN_RECORD, recordStart);
            }
            recordStart = following;
            at = following;
            delimiters = 0;
            ascii = true;
            fieldStart = column == 0 ? following : NOT_FOUND;
            if (++passed == most) {
                return stopped(Stop.ENOUGH, recordStart);
            }
        }
    }

    /** Index just after each field of the plain record at which {@link #pass} stopped. */
    int[] fieldEnds(byte[] record) {
        int[] ends = new int[fields];
        int field = 0;
        int at = 0;
        for (; at <= record.length - Long.BYTES; at += Long.BYTES) {
            for (long marks = group.delimiters(ByteGroup.word(record, at)); marks != 0; marks &= marks - 1) {
                ends[field++] = at + (Long.numberOfTrailingZeros(marks) >>> 3);
            }
        }
        for (; at < record.length; at++) {
            if (record[at] == delimiter) {
                ends[field++] = at;
            }
        }
        ends[field] = record.length;
        return ends;
    }

    private int stopped(Stop why, int at) {
        stop = why;
        return at;
    }

    /**
     * Index after the line end at a place, beyond {@code to} where the bytes do not tell, negative where no plain line
     * end stands there.
     */
    private static int afterLineEnd(byte[] bytes, int at, int to) {
        if (bytes[at] == '\n') {
            return at + 1;
        }
        if (bytes[at] != '\r') {
            return -1;
        }
        if (at + 1 >= to) {
            return to + 1;
        }
        return bytes[at + 1] == '\n' ? at + 2 : -1;
    }

    /** Whether a plain record has another number of fields, bytes beyond ASCII, one of the values, or may be a trailer. */
    private boolean needsLook(byte[] bytes, int fields, boolean ascii, int recordStart, int fieldStart, int recordEnd) {
        return fields != fieldCount
                || !ascii
                || isOneOfField(bytes, fieldStart, recordEnd)
                || mayBeTrailer(bytes, recordStart);
    }

    /**
     * Whether a record with quotes, whole and of sound quoting, needs a look. As of a plain one, only its text, number of fields
     * and one of the fields matter. Where that field holds a quote, or any field a line end, it is for others to judge.
     */
    boolean needsLook(RecordScanner scanned) {
        if (lookAtAll || scanned.fields() != fieldCount) {
            return true;
        }
        byte[] bytes = scanned.bytes();
        for (byte b : bytes) {
            if (b < ' ' && b != delimiter) { // bytes beyond ASCII are negative
                return true;
            }
        }
        int from = column == 0 ? 0 : scanned.fieldEnd(column - 1) + 1;
        int to = scanned.fieldEnd(column);
        if (from < to && bytes[from] == '"') {
            from++;
            to--;
            for (int i = from; i < to; i++) {
                if (bytes[i] == '"') {
                    return true;
                }
            }
            if (bytes[to] != '"') {
                return true;
            }
        }
        int start = bytes[0] == '"' ? 1 : 0;
        return isOneOfValues(bytes, from, to) || mayBeTrailer(bytes, start);
    }

    private boolean mayBeTrailer(byte[] bytes, int recordStart) {
        return trailerStart != NO_BYTE && (bytes[recordStart] == trailerStart || bytes[recordStart] <= ' ');
    }

    private boolean isOneOfValues(byte[] bytes, int from, int to) {
        int length = to - from;
        long start = word(bytes, from, Math.min(length, FieldFilter.MOST_CHARACTERS));
        return length > 0 && isOneOfValues(bytes, from, length, start);
    }

    private boolean isOneOfField(byte[] bytes, int fieldStart, int recordEnd) {
        if (fieldStart > bytes.length - Long.BYTES) {
            return true;
        }
        long word = ByteGroup.word(bytes, fieldStart);
        long end = group.delimiters(word);
        int length = end == 0
                ? lengthFrom(Long.BYTES, bytes, fieldStart, recordEnd)
                : Math.min(Long.numberOfTrailingZeros(end) >>> 3, recordEnd - fieldStart);
        return length > 0 && isOneOfValues(bytes, fieldStart, length, word);
    }

    /**
     * Rather once too often: what looks alike, and what has blanks around it, or tabs between quotes, is for others to judge.
     *
     * @param word the text's first bytes, the first of them lowest
     */
    private boolean isOneOfValues(byte[] bytes, int from, int length, long word) {
        if (bytes[from] <= ' ' || bytes[from + length - 1] <= ' ') {
            return true;
        }
        if (length > FieldFilter.MOST_CHARACTERS) {
            return false;
        }
        long text = word & (1L << (length << 3)) - 1 & ANY_CASE;
        for (long value : values) {
            if (value == text) {
                return true;
            }
        }
        return false;
    }

    /** Length of a field that has no delimiter among its first bytes. */
    private int lengthFrom(int atLeast, byte[] bytes, int fieldStart, int recordEnd) {
        int length = atLeast;
        while (fieldStart + length < recordEnd && bytes[fieldStart + length] != delimiter) {
            length++;
        }
        return Math.min(length, recordEnd - fieldStart);
    }
}
