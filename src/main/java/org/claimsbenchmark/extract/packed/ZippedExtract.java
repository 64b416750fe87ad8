package org.claimsbenchmark.extract.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * One entry of a ZIP archive, and where its bytes lie.
 *
 * @param name path inside the archive, with slashes
 * @param dataOffset where its packed bytes begin in the archive, 0-based
 * @param packedBytes how many they are
 * @param unpackedBytes how many bytes come out
 * @param crc32 checksum of the bytes that come out
 * @param deflated whether they are deflated, and not stored as they are
 */
public record ZippedExtract(
        String name, long dataOffset, long packedBytes, long unpackedBytes, long crc32, boolean deflated) {

    private static final int BUFFER_BYTES = 1 << 16;

    /**
     * The entry's content from its first byte on. A read throws {@link UnpackingFault} when the content is not the one
     * that size and checksum promise.
     *
     * @throws IOException when the archive cannot be opened
     */
    public InputStream open(Path archive) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(archive);
        InputStream packed = BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(channel.position(dataOffset)))
                .setMaxCount(packedBytes)
                .get();
        return new UnpackedStream(
                Packing.ZIP_ENTRY, packed, packedBytes, in -> new Checked(deflated ? inflated(in) : in));
    }

    private static InputStream inflated(InputStream packed) {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed, inflater, BUFFER_BYTES) {
            @Override
            public void close() throws IOException {
                super.close();
                inflater.end();
            }
        };
    }

    /** Reaches its end only where size and checksum say that it is the end. */
    private final class Checked extends FilterInputStream {
        private final CRC32 checksum = new CRC32();
        private long count;

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read > 0) {
                checksum.update(target, offset, read);
                count += read;
            }
            boolean ended = read < 0;
            if (count > unpackedBytes || ended && (count < unpackedBytes || checksum.getValue() != crc32)) {
                throw UnpackingFault.damaged(Packing.ZIP_ENTRY, null);
            }
            return read;
        }
    }
}
