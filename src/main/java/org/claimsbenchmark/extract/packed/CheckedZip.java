package org.claimsbenchmark.extract.packed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A ZIP archive whose directory says the same as the rest of it. The format has no checksum over names and numbers of
 * entries, and Commons Compress reads a directory as far as it goes: without a second look a damaged archive could lose
 * an extract unnoticed.
 */
final class CheckedZip implements Closeable {

    private static final int END_RECORD_BYTES = 22;
    private static final int END_RECORD = 0x06054b50;
    private static final int MOST_COMMENT_BYTES = 0xFFFF;
    /** ZIP64: where the second end record is, which has room for more entries. */
    private static final int LOCATOR_BYTES = 20;

    private static final int LOCATOR = 0x07064b50;
    private static final int SEE_SECOND_RECORD = 0xFFFF;
    private static final int LOCAL_HEADER_BYTES = 30;

    private final SeekableByteChannel channel;
    /** Kept as long as the channel is used: the garbage collector closes the channel with it. */
    private final ZipFile zip;

    private final List<ZipArchiveEntry> entries;

    /**
     * @throws UnpackingFault when the archive is damaged
     * @throws IOException when it cannot be opened
     */
    CheckedZip(Path archive) throws IOException {
        channel = Files.newByteChannel(archive);
        try {
            zip = ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
            entries = checkedEntries();
        } catch (IOException | RuntimeException unreadable) {
            channel.close();
            throw UnpackingFault.damaged(Packing.ZIP_ENTRY, unreadable);
        }
    }

    /** In the order of the directory. */
    List<ZipArchiveEntry> entries() {
        return entries;
    }

    /** Size of the archive in bytes. */
    long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private List<ZipArchiveEntry> checkedEntries() throws IOException {
        List<ZipArchiveEntry> found = Collections.list(zip.getEntries());
        if (zip.getFirstLocalFileHeaderOffset() != 0) {
            throw new IOException("bytes before the first entry");
        }
        if (found.size() != recordedEntries()) {
            throw new IOException("a directory that ends early");
        }
        for (ZipArchiveEntry entry : found) {
            checkName(entry);
        }
        return found;
    }

    /** How many entries the archive says it has at its very end. */
    private long recordedEntries() throws IOException {
        int length = (int) Math.min(channel.size(), END_RECORD_BYTES + MOST_COMMENT_BYTES);
        ByteBuffer tail = read(channel.size() - length, length);
        int at = length - END_RECORD_BYTES;
        while (tail.getInt(at) != END_RECORD) {
            at--;
        }
        int comment = Short.toUnsignedInt(tail.getShort(at + 20));
        if (at + END_RECORD_BYTES + comment != length) {
            throw new IOException("bytes after the end");
        }
        int recorded = Short.toUnsignedInt(tail.getShort(at + 10));
        if (at >= LOCATOR_BYTES && tail.getInt(at - LOCATOR_BYTES) == LOCATOR) {
            long second =
                    read(tail.getLong(at - LOCATOR_BYTES + 8) + 32, Long.BYTES).getLong(0);
            return recorded == SEE_SECOND_RECORD || recorded == second ? second : -1;
        }
        return recorded;
    }

    /** The name stands a second time before the entry's bytes. */
    private void checkName(ZipArchiveEntry entry) throws IOException {
        byte[] name = new byte[entry.getRawName().length];
        ByteBuffer header = read(entry.getLocalHeaderOffset(), LOCAL_HEADER_BYTES + name.length);
        header.position(LOCAL_HEADER_BYTES).get(name);
        if (Short.toUnsignedInt(header.getShort(26)) != name.length || !Arrays.equals(name, entry.getRawName())) {
            throw new IOException("an entry with two names");
        }
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.position(position + bytes.position()).read(bytes) < 0) {
                throw new IOException("the end of the archive");
            }
        }
        return bytes;
    }
}
