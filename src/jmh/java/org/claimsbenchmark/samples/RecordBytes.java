package org.claimsbenchmark.samples;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of records on their way to a file. */
final class RecordBytes {

    private byte[] bytes = new byte[1 << 16];
    private int length;

    void text(String text) {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    void raw(byte[] piece) {
        reserve(piece.length);
        System.arraycopy(piece, 0, bytes, length, piece.length);
        length += piece.length;
    }

    void comma() {
        one(',');
    }

    void endRecord() {
        one('\n');
    }

    void number(long number) {
        reserve(20);
        if (number < 0) {
            bytes[length++] = '-';
            number = -number;
        }
        int digits = 1;
        for (long left = number; left >= 10; left /= 10) {
            digits++;
        }
        for (int at = length + digits - 1; at >= length; at--) {
            bytes[at] = (byte) ('0' + number % 10);
            number /= 10;
        }
        length += digits;
    }

    /** Dollars with two decimals; nothing for {@link LineTemplate#ABSENT}. */
    void dollars(long cents) {
        if (cents == LineTemplate.ABSENT) {
            return;
        }
        if (cents < 0) {
            one('-');
        }
        long amount = Math.abs(cents);
        number(amount / 100);
        one('.');
        one('0' + (int) (amount / 10 % 10));
        one('0' + (int) (amount % 10));
    }

    int length() {
        return length;
    }

    /** Writes everything, and begins anew. */
    void flushTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private void one(int c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
