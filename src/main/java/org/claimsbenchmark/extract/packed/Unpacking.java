package org.claimsbenchmark.extract.packed;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Opens a file that is one extract, packed or not. */
public final class Unpacking {

    private static final int BUFFER_BYTES = 1 << 16;

    private Unpacking() {}

    /**
     * The extract's content from its first byte on. Members or frames that follow each other are one content. Checksums
     * are verified, so that the end is reached only if all was read; a read throws {@link UnpackingFault} otherwise.
     *
     * @throws IOException when the file cannot be opened; damage shows itself only in reading
     */
    public static InputStream open(Path file, Packing packing) throws IOException {
        long size = Files.size(file);
        InputStream delivered = Files.newInputStream(file);
        return packing == Packing.NONE
                ? delivered
                : new UnpackedStream(packing, delivered, size, packed -> decoder(packing, packed));
    }

    private static InputStream decoder(Packing packing, InputStream packed) throws IOException {
        return switch (packing) {
            // not the JDK's: that one takes a second member that is cut short, or other bytes, for the end
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(new BufferedInputStream(packed, BUFFER_BYTES))
                        .setDecompressConcatenated(true)
                        .get();
            // windows of more than 128 MiB are refused by the library itself
            case ZSTD -> new ZstdInputStreamNoFinalizer(packed);
            case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(packed, BUFFER_BYTES), true);
            case NONE, ZIP_ENTRY -> throw new IllegalArgumentException("not a file of one packed extract");
        };
    }
}
