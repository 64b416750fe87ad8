package org.claimsbenchmark.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Which of 32 bytes are delimiters of a dialect, and at which of them a plain record may end: a control character that is
 * no delimiter, or a quote that may enclose. Passes over groups in which there is none of the latter. Not safe for use by
 * several threads.
 *
 * <p>Bytes are compared eight at a time in a 64-bit word (SWAR): a word of marks has the highest bit of every byte that
 * matches set.
 */
final class ByteGroup {

    static final int BYTES = 4 * Long.BYTES;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x80 * EACH;
    private static final long LOW_BITS = 0x7F * EACH;
    /** Turns a quote into 0x20, just above the control characters, and leaves those below it. */
    private static final long QUOTE_TO_CONTROL = 0x02 * EACH;
    /** Sets the marks of a word, each moved to the lowest bit of its byte, side by side into the highest byte. */
    private static final long GATHER = 0x0102040810204080L;
    /** The sign of an int and of a long. */
    private static final long SIGN = 0xFFFFFFFF80000000L;

    /** The delimiter in every byte. */
    private final long delimiter;
    /** {@link #QUOTE_TO_CONTROL}, or nothing where a quote is a character like any other. */
    private final long quoteToControl;
    /** What lifts every byte but the control characters, once quotes are among them, to 0x80 or more, and none beyond 0xFF. */
    private final long textToHigh;

    private int length;
    private int ends;
    private int delimiters;
    private int beyondAscii;

    ByteGroup(Dialect dialect) {
        this.delimiter = dialect.delimiter() * EACH;
        this.quoteToControl = dialect.quoted() ? QUOTE_TO_CONTROL : 0;
        this.textToHigh = HIGH_BITS - (dialect.quoted() ? ' ' + 1 : ' ') * EACH;
    }

    /** Eight bytes from a place on, the first of them lowest. */
    static long word(byte[] bytes, int at) {
        return (long) WORD.get(bytes, at);
    }

    /**
     * Passes over whole groups of nothing but ASCII text within a record, as long as fewer delimiters than {@code enough} are
     * met.
     *
     * @return index of the first group that was not passed over, and above it, from bit 32 on, delimiters before that
     */
    long stride(byte[] bytes, int from, int to, int enough) {
        long sought = delimiter;
        int at = from;
        int met = 0;
        while (at <= to - BYTES) {
            long first = word(bytes, at);
            long second = word(bytes, at + Long.BYTES);
            long third = word(bytes, at + 2 * Long.BYTES);
            long fourth = word(bytes, at + 3 * Long.BYTES);
            long others = others(first, second, third, fourth);
            // one count for all four, whose marks get bits of their own
            long none = (first ^ sought) + LOW_BITS & HIGH_BITS
                    | ((second ^ sought) + LOW_BITS & HIGH_BITS) >>> 1
                    | ((third ^ sought) + LOW_BITS & HIGH_BITS) >>> 2
                    | ((fourth ^ sought) + LOW_BITS & HIGH_BITS) >>> 3;
            int more = met + BYTES - Long.bitCount(none);
            // one branch, so that neither reason to stop is compiled away before it is met
            if ((others | enough - 1 - more & SIGN) != 0) {
                break;
            }
            met = more;
            at += BYTES;
        }
        return (long) met << Integer.SIZE | at;
    }

    /** Looks at the group at a place, or at what is left of one, up to the first byte at which a plain record may end. */
    void look(byte[] bytes, int at, int to) {
        if (at <= to - BYTES) {
            lookAtWords(bytes, at);
        } else {
            lookAtEach(bytes, at, to);
        }
        if (ends != 0) {
            length = Integer.numberOfTrailingZeros(ends);
            int before = (1 << length) - 1;
            delimiters &= before;
            beyondAscii &= before;
        }
    }

    /** Bytes that were looked at, without the one at which a plain record may end. */
    int length() {
        return length;
    }

    /** Whether a byte follows at which a plain record may end. */
    boolean ended() {
        return ends != 0;
    }

    int delimiters() {
        return Integer.bitCount(delimiters);
    }

    /** How far the place after the n-th delimiter is. */
    int afterDelimiter(int n) {
        int left = delimiters;
        for (int i = 1; i < n; i++) {
            left &= left - 1;
        }
        return Integer.numberOfTrailingZeros(left) + 1;
    }

    boolean ascii() {
        return beyondAscii == 0;
    }

    /** Marks every delimiter of a word, and nothing else. */
    long delimiters(long word) {
        long zeroWhereDelimiter = word ^ delimiter;
        return ~((zeroWhereDelimiter & LOW_BITS) + LOW_BITS | zeroWhereDelimiter) & HIGH_BITS;
    }

    private void lookAtWords(byte[] bytes, int at) {
        long first = word(bytes, at);
        long second = word(bytes, at + Long.BYTES);
        long third = word(bytes, at + 2 * Long.BYTES);
        long fourth = word(bytes, at + 3 * Long.BYTES);
        length = BYTES;
        delimiters = bits(delimiters(first), delimiters(second), delimiters(third), delimiters(fourth));
        boolean plain = others(first, second, third, fourth) == 0;
        ends = plain ? 0 : bits(ends(first), ends(second), ends(third), ends(fourth));
        beyondAscii = plain ? 0 : bits(first & HIGH_BITS, second & HIGH_BITS, third & HIGH_BITS, fourth & HIGH_BITS);
    }

    private void lookAtEach(byte[] bytes, int at, int to) {
        length = to - at;
        ends = 0;
        delimiters = 0;
        beyondAscii = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[at + i];
            if (b < 0) {
                beyondAscii |= 1 << i;
            } else if (b == (byte) delimiter) {
                delimiters |= 1 << i;
            } else if ((b ^ (byte) quoteToControl) + (byte) textToHigh < 0x80) {
                ends |= 1 << i;
            }
        }
    }

    /** Zero where four words hold nothing but ASCII text and delimiters; of these no sum carries into the next byte. */
    private long others(long first, long second, long third, long fourth) {
        return (other(first) | other(second) | other(third) | other(fourth)) & HIGH_BITS;
    }

    private long other(long word) {
        return (word ^ delimiter) + LOW_BITS & ~((word ^ quoteToControl) + textToHigh) | word;
    }

    /** Marks every control character that is no delimiter, and quote where one may enclose, and nothing else. */
    private long ends(long word) {
        long low = word ^ quoteToControl;
        return ~((low & LOW_BITS) + textToHigh | low) & HIGH_BITS & ~delimiters(word);
    }

    /** The marks of four words as bits, one a byte. */
    private static int bits(long first, long second, long third, long fourth) {
        return (int) ((first >>> 7) * GATHER >>> 56)
                | (int) ((second >>> 7) * GATHER >>> 56) << 8
                | (int) ((third >>> 7) * GATHER >>> 56) << 16
                | (int) ((fourth >>> 7) * GATHER >>> 56) << 24;
    }
}
