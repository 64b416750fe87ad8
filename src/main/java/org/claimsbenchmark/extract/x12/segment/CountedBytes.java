package org.claimsbenchmark.extract.x12.segment;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file one by one, with the place of the next one. */
final class CountedBytes implements Closeable {

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private int at;
    private int limit;
    private long offset;
    private long line = 1;
    private boolean afterCarriageReturn;
    private IOException failure;

    CountedBytes(InputStream in) {
        this.in = in;
    }

    /** The next byte, which stays the next one; -1 at the end. */
    int peek() throws IOException {
        while (at == limit) {
            try {
                limit = in.read(bytes);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
            at = 0;
            if (limit < 0) {
                limit = 0;
                return -1;
            }
        }
        return Byte.toUnsignedInt(bytes[at]);
    }

    /** The next byte; -1 at the end. */
    int read() throws IOException {
        int next = peek();
        if (next < 0) {
            return next;
        }
        at++;
        offset++;
        boolean secondOfPair = next == '\n' && afterCarriageReturn;
        afterCarriageReturn = next == '\r';
        if ((next == '\n' || next == '\r') && !secondOfPair) {
            line++;
        }
        return next;
    }

    /** Where the next byte stands, 0-based. */
    long offset() {
        return offset;
    }

    /** The 1-based line on which the next byte stands; a carriage return, a line feed or both of them end a line. */
    long line() {
        return line;
    }

    /** What made the last read fail, or null: a parser in between may have wrapped or swallowed it. */
    IOException failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
