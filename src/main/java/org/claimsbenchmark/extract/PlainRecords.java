package org.claimsbenchmark.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * Passes over records that are plain and need no look, 32 bytes at a time. A record is plain when it is one line that is
 * neither empty nor too long, ends with LF or CRLF, and holds neither a quote that may enclose nor a control character: its
 * fields are what stands between the delimiters. Whatever is not plain is left to the {@link RecordScanner}, which knows every case. Not safe for use by
 * several threads.
 *
 * <p>Bytes are compared eight at a time in a 64-bit word (SWAR): a word of marks has the highest bit of every byte that
 * matches set.
 */
final class PlainRecords {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int WORD_BYTES = Long.BYTES;
    private static final int GROUP_BYTES = 4 * WORD_BYTES;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * EACH;
    private static final long LOW_BITS = 0x7F * EACH;
    /** Turns a quote into 0x20, just above the control characters, and leaves those below it. */
    private static final long QUOTE_TO_CONTROL = 0x02 * EACH;
    /** Clears what tells a lower case letter from its upper case one; other bytes only come to look alike. */
    private static final long ANY_CASE = 0xDF * EACH;

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

    /** The delimiter in every byte. */
    private final long delimiterWord;
    /** {@link #QUOTE_TO_CONTROL}, or nothing where a quote is a character like any other. */
    private final long quoteToControl;
    /** What is just above the bytes at which a plain record may end, once quotes are control characters. */
    private final long aboveControl;

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
        this.delimiterWord = dialect.delimiter() * EACH;
        this.quoteToControl = dialect.quoted() ? QUOTE_TO_CONTROL : 0;
        this.aboveControl = (dialect.quoted() ? ' ' + 1 : ' ') * EACH;
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
                .mapToLong(value -> {
                    long word = 0;
                    for (int i = value.length() - 1; i >= 0; i--) {
                        word = word << Byte.SIZE | value.charAt(i);
                    }
                    return word & ANY_CASE;
                })
                .toArray();
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
        long delimiter = delimiterWord;
        long toControl = quoteToControl;
        long above = aboveControl;
        passed = 0;
        int recordStart = from;
        int at = from;
        int delimiters = 0;
        long seen = 0;
        int fieldStart = column == 0 ? from : NOT_FOUND;
        while (true) {
            while (at <= to - GROUP_BYTES) {
                long first = (long) WORD.get(bytes, at);
                long second = (long) WORD.get(bytes, at + WORD_BYTES);
                long third = (long) WORD.get(bytes, at + 2 * WORD_BYTES);
                long fourth = (long) WORD.get(bytes, at + 3 * WORD_BYTES);
                if ((ends(first, toControl, above)
                                | ends(second, toControl, above)
                                | ends(third, toControl, above)
                                | ends(fourth, toControl, above))
                        != 0) {
                    break;
                }
                // one count for all four: the marks of each word are moved to bits of their own
                int more = Long.bitCount(delimiters(first, delimiter)
                        | delimiters(second, delimiter) >>> 1
                        | delimiters(third, delimiter) >>> 2
                        | delimiters(fourth, delimiter) >>> 3);
                if (delimiters < column && delimiters + more >= column) {
                    fieldStart = afterDelimiter(bytes, at, column - delimiters);
                }
                seen |= first | second | third | fourth;
                delimiters += more;
                at += GROUP_BYTES;
            }
            if (at > to - WORD_BYTES) {
                break;
            }
            long word = (long) WORD.get(bytes, at);
            long ends = ends(word, toControl, above);
            int length = ends == 0 ? WORD_BYTES : Long.numberOfTrailingZeros(ends) >>> 3;
            long upToEnd = ends == 0 ? -1 : (1L << (length << 3)) - 1;
            int more = Long.bitCount(delimiters(word, delimiter) & upToEnd);
            if (delimiters < column && delimiters + more >= column) {
                fieldStart = afterDelimiter(bytes, at, column - delimiters);
            }
            seen |= word & upToEnd;
            delimiters += more;
            at += length;
            if (ends == 0) {
                continue;
            }
            int following = afterLineEnd(bytes, at, to);
            if (following > to) {
                break;
            }
            if (following < 0 || at == recordStart || at - recordStart > RecordScanner.MAX_RECORD_BYTES) {
                return stopped(Stop.OTHER_RECORD, recordStart);
            }
            if (lookAtAll
                    || column != NO_COLUMN && needsLook(bytes, delimiters + 1, seen, recordStart, fieldStart, at)) {
                end = at;
                next = following;
                fields = delimiters + 1;
                return stopped(Stop.PLAIN_RECORD, recordStart);
            }
            recordStart = following;
            at = following;
            delimiters = 0;
            seen = 0;
            fieldStart = column == 0 ? following : NOT_FOUND;
            if (++passed == most) {
                return stopped(Stop.ENOUGH, recordStart);
            }
        }
        return stopped(Stop.MORE_BYTES, recordStart);
    }

    /** Index just after each field of the plain record at which {@link #pass} stopped. */
    int[] fieldEnds(byte[] record) {
        int[] ends = new int[fields];
        int field = 0;
        int at = 0;
        for (; at <= record.length - WORD_BYTES; at += WORD_BYTES) {
            for (long marks = delimiters((long) WORD.get(record, at), delimiterWord); marks != 0; marks &= marks - 1) {
                ends[field++] = at + (Long.numberOfTrailingZeros(marks) >>> 3);
            }
        }
        for (; at < record.length; at++) {
            if (record[at] == (byte) delimiterWord) {
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
    private boolean needsLook(byte[] bytes, int fields, long seen, int recordStart, int fieldStart, int recordEnd) {
        return fields != fieldCount
                || (seen & HIGH_BITS) != 0
                || isOneOfValues(bytes, fieldStart, recordEnd)
                || trailerStart != NO_BYTE && (bytes[recordStart] == trailerStart || bytes[recordStart] == ' ');
    }

    /** Rather once too often: what looks alike, and what has blanks around it, is for others to judge. */
    private boolean isOneOfValues(byte[] bytes, int fieldStart, int recordEnd) {
        int fieldEnd = fieldStart;
        while (fieldEnd < recordEnd && bytes[fieldEnd] != (byte) delimiterWord) {
            fieldEnd++;
        }
        int length = fieldEnd - fieldStart;
        if (length == 0) {
            return false;
        }
        if (bytes[fieldStart] == ' ' || bytes[fieldEnd - 1] == ' ') {
            return true;
        }
        if (length > FieldFilter.MOST_CHARACTERS) {
            return false;
        }
        long text = 0;
        for (int i = fieldEnd - 1; i >= fieldStart; i--) {
            text = text << Byte.SIZE | bytes[i];
        }
        for (long value : values) {
            if (value == (text & ANY_CASE)) {
                return true;
            }
        }
        return false;
    }

    /** Index just after the n-th delimiter from a place on. */
    private int afterDelimiter(byte[] bytes, int from, int n) {
        int left = n;
        int at = from;
        while (left > 0) {
            if (bytes[at++] == (byte) delimiterWord) {
                left--;
            }
        }
        return at;
    }

    /** Marks every delimiter, and nothing else. */
    private static long delimiters(long word, long delimiter) {
        long zeroWhereDelimiter = word ^ delimiter;
        return ~((zeroWhereDelimiter & LOW_BITS) + LOW_BITS | zeroWhereDelimiter) & HIGH_BITS;
    }

    /** Marks the first control character, or quote where one may enclose; marks after it may be wrong. */
    private static long ends(long word, long quoteToControl, long aboveControl) {
        long low = word ^ quoteToControl;
        return low - aboveControl & ~low & HIGH_BITS;
    }
}
