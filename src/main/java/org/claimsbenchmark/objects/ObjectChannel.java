package org.claimsbenchmark.objects;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of one version of an object, asked for by ranges: a short one first, as often only the head is read, and longer
 * ones the longer somebody reads on.
 */
final class ObjectChannel implements SeekableByteChannel {

    private static final int FIRST_RANGE = 1 << 16;
    private static final int LONGEST_RANGE = 1 << 23;

    private final ObjectStore store;
    private final ObjectPath path;
    private final ObjectAttributes attributes;
    private long position;
    private byte[] range = new byte[0];
    private long rangeBegin;
    private int nextRange = FIRST_RANGE;
    private boolean open = true;

    ObjectChannel(ObjectStore store, ObjectPath path, ObjectAttributes attributes) {
        this.store = store;
        this.path = path;
        this.attributes = attributes;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        requireOpen();
        if (position >= attributes.size()) {
            return -1;
        }
        if (position < rangeBegin || position >= rangeBegin + range.length) {
            fetch();
        }
        int from = (int) (position - rangeBegin);
        int count = Math.min(target.remaining(), range.length - from);
        target.put(range, from, count);
        position += count;
        return count;
    }

    private void fetch() throws IOException {
        int count = (int) Math.min(nextRange, attributes.size() - position);
        byte[] fetched = store.bytes(path, attributes.version(), position, count);
        if (fetched.length != count) {
            throw new IOException(
                    path + ": expected " + count + " bytes from byte " + position + ", got " + fetched.length);
        }
        range = fetched;
        rangeBegin = position;
        nextRange = Math.min(LONGEST_RANGE, nextRange * 4);
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        requireOpen();
        if (newPosition < 0) {
            throw new IllegalArgumentException("expected a position of 0 or more");
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return attributes.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() {
        open = false;
        range = new byte[0];
    }

    private void requireOpen() throws ClosedChannelException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }
}
