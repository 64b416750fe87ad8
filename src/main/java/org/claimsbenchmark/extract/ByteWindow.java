package org.claimsbenchmark.extract;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a stream from the current record's first one on. Positions ({@code at}) count from that byte. Grows while
 * a record is longer than the buffer, and shrinks after it.
 */
final class ByteWindow implements Closeable {

    private static final int USUAL_CAPACITY = 1 << 18;

    private final InputStream in;
    private byte[] bytes = new byte[USUAL_CAPACITY];
    private int start;
    private int limit;
    private long offset;

    /** @param in an extract's bytes as delivered, from the first one on */
    static ByteWindow of(InputStream in, Dialect dialect) {
        return new ByteWindow(utf8(in, dialect), 0);
    }

    /**
     * The content of an extract from a place on.
     *
     * @param offset 0-based, in the content as UTF-8
     * @throws IOException when the file cannot be opened, or ends before the place
     */
    static ByteWindow open(ExtractFile file, Dialect dialect, long offset) throws IOException {
        InputStream in = utf8(file.open(), dialect);
        try {
            in.skipNBytes(offset);
            return new ByteWindow(in, offset);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream utf8(InputStream in, Dialect dialect) {
        return dialect.decoded() ? new DecodedStream(in, dialect.charset()) : in;
    }

    /** @param offset where the stream's first byte stands in the extract */
    ByteWindow(InputStream in, long offset) {
        this.in = in;
        this.offset = offset;
    }

    /** Whether the stream holds a byte at the position; reads as far as needed. */
    boolean has(int at) throws IOException {
        while (start + at >= limit) {
            if (limit == bytes.length) {
                makeRoom();
            }
            int read = in.read(bytes, limit, bytes.length - limit);
            if (read < 0) {
                return false;
            }
            limit += read;
        }
        return true;
    }

    /** The byte at a position that {@link #has} confirmed. */
    byte at(int at) {
        return bytes[start + at];
    }

    /**
     * The extract's first bytes as delivered, not decoded, at most {@link TextCheck#HEAD_BYTES}; to be called before
     * any byte is left behind.
     */
    byte[] deliveredHead() throws IOException {
        if (in instanceof DecodedStream decoded) {
            return decoded.encodedHead();
        }
        has(TextCheck.HEAD_BYTES - 1);
        return copy(Math.min(available(), TextCheck.HEAD_BYTES));
    }

    /** Number of bytes that can be looked at without reading. */
    int available() {
        return limit - start;
    }

    /** First position from {@code at} on, up to {@link #available}, whose byte may be the delimiter, a quote or a line end. */
    int skipPlain(int at, byte delimiter) {
        int i = start + at;
        while (i < limit && bytes[i] > '"' && bytes[i] != delimiter) {
            i++;
        }
        return i - start;
    }

    /** First position from {@code at} on, up to {@link #available}, whose byte may be a quote or a line end. */
    int skipQuoted(int at) {
        int i = start + at;
        while (i < limit && (bytes[i] > '"' || bytes[i] == ' ')) {
            i++;
        }
        return i - start;
    }

    /**
     * Leaves behind plain records that need no look, and stops at the first other one.
     *
     * @param most records to leave behind
     * @param endOffset where the first record starts that is not to be looked at
     * @return how many records were left behind
     */
    long passOver(PlainRecords plain, long most, long endOffset) throws IOException {
        long passed = 0;
        while (passed < most) {
            int to = (int) Math.min(limit, start + (endOffset - offset));
            int stoppedAt = plain.pass(bytes, start, to, (int) Math.min(most - passed, Integer.MAX_VALUE));
            passed += plain.passed();
            advance(stoppedAt - start);
            boolean endedByBytes = plain.stop() == PlainRecords.Stop.MORE_BYTES;
            if (!endedByBytes || to < limit || available() > USUAL_CAPACITY / 2 || !has(available())) {
                break;
            }
        }
        return passed;
    }

    /** Takes out the plain record at which {@link #passOver} stopped: its bytes without the line end. */
    byte[] takePlainRecord(PlainRecords plain) {
        byte[] record = copy(plain.end() - start);
        advance(plain.next() - start);
        return record;
    }

    byte[] copy(int length) {
        byte[] copy = new byte[length];
        System.arraycopy(bytes, start, copy, 0, length);
        return copy;
    }

    /** Leaves bytes behind; the window starts after them. */
    void advance(int count) {
        start += count;
        offset += count;
    }

    /** Where the window's first byte stands in the extract, 0-based. */
    long offset() {
        return offset;
    }

    private void makeRoom() {
        int kept = available();
        byte[] target = bytes;
        if (kept == bytes.length) {
            target = new byte[bytes.length * 2];
        } else if (kept < USUAL_CAPACITY && bytes.length > USUAL_CAPACITY) {
            target = new byte[USUAL_CAPACITY];
        }
        System.arraycopy(bytes, start, target, 0, kept);
        bytes = target;
        start = 0;
        limit = kept;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
