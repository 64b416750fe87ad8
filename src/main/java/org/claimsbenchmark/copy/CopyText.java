package org.claimsbenchmark.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** A growing buffer of UTF-8 bytes that knows how values look in COPY's text format. */
final class CopyText {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LEAST_LONG = "9223372036854775808".getBytes(StandardCharsets.US_ASCII);

    private final byte[] digits = new byte[20];
    private byte[] bytes;
    private int size;

    CopyText(int capacity) {
        bytes = new byte[capacity];
    }

    /** What was put so far, in the first {@link #size} bytes. Good until the next call of any other method. */
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** @param c an ASCII character, written as it is */
    void put(char c) {
        ensure(1);
        bytes[size++] = (byte) c;
    }

    /** A column's value. */
    void escaped(String text) {
        ensure(2 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // the rest at once: a character may be two chars long
                escapedUtf8(text.substring(i), false);
                return;
            }
            escapedAscii((byte) c);
        }
    }

    /** An element of an array literal, without its quotes: escaped twice, for the literal and for COPY. */
    void escapedElement(String text) {
        escapedUtf8(text, true);
    }

    void number(long value) {
        ensure(20);
        int first = digitsOf(value);
        if (value < 0) {
            bytes[size++] = '-';
        }
        append(first, digits.length);
    }

    /** @param value a decimal number without its point */
    void scaled(long value, int decimals) {
        ensure(22 + decimals);
        int first = digitsOf(value);
        if (value < 0) {
            bytes[size++] = '-';
        }
        int point = digits.length - decimals;
        if (first < point) {
            append(first, point);
        } else {
            bytes[size++] = '0';
        }
        bytes[size++] = '.';
        for (int missing = point; missing < first; missing++) {
            bytes[size++] = '0';
        }
        append(Math.max(first, point), digits.length);
    }

    void uuid(UUID value) {
        ensure(36);
        hex(value.getMostSignificantBits(), 60, 32);
        bytes[size++] = '-';
        hex(value.getMostSignificantBits(), 28, 16);
        bytes[size++] = '-';
        hex(value.getMostSignificantBits(), 12, 0);
        bytes[size++] = '-';
        hex(value.getLeastSignificantBits(), 60, 48);
        bytes[size++] = '-';
        hex(value.getLeastSignificantBits(), 44, 0);
    }

    private void escapedUtf8(String text, boolean element) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ensure(4 * utf8.length);
        for (byte b : utf8) {
            if (element && (b == '\\' || b == '"')) {
                escapedAscii((byte) '\\');
            }
            escapedAscii(b);
        }
    }

    private void escapedAscii(byte b) {
        switch (b) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            default -> bytes[size++] = b;
        }
    }

    private void escape(char letter) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) letter;
    }

    private void hex(long bits, int fromShift, int toShift) {
        for (int shift = fromShift; shift >= toShift; shift -= 4) {
            bytes[size++] = HEX[(int) (bits >>> shift) & 0xf];
        }
    }

    /** Writes the digits of a number to the end of {@code digits}; returns where they begin. */
    private int digitsOf(long value) {
        int first = digits.length;
        if (value == Long.MIN_VALUE) {
            first -= LEAST_LONG.length;
            System.arraycopy(LEAST_LONG, 0, digits, first, LEAST_LONG.length);
            return first;
        }
        long rest = Math.abs(value);
        do {
            digits[--first] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return first;
    }

    private void append(int from, int to) {
        for (int i = from; i < to; i++) {
            bytes[size++] = digits[i];
        }
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, Math.multiplyExact(bytes.length, 2)));
        }
    }
}
