package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.claimsbenchmark.extract.packed.Packing;
import org.claimsbenchmark.extract.packed.Unpacking;
import org.claimsbenchmark.extract.packed.ZippedExtract;

/**
 * One extract and what identifies its content: a delivered file, packed or not, or an entry of a delivered ZIP archive.
 *
 * @param path where the delivered file lies
 * @param fileName what positions and the ledger call it: the name of a file given by itself, and of a file of a folder its
 *     path below that folder, with slashes; for an entry of a ZIP archive the archive's name so, a slash and its path
 *     inside
 * @param sizeBytes number of bytes that the digest covers
 * @param sha256 lower-case hex digest: of all bytes of the delivered file as it lies there, so that {@code sha256sum}
 *     prints it, and for an entry of a ZIP archive of its content
 * @param packing how the content lies in the file
 * @param entry which entry of the ZIP archive it is; null for every other packing
 * @param stamp the delivered file when it was digested
 */
public record ExtractFile(
        Path path,
        String fileName,
        long sizeBytes,
        String sha256,
        Packing packing,
        ZippedExtract entry,
        FileStamp stamp) {

    /**
     * The content from its first byte on, unpacked. What is damaged shows itself in reading, as an
     * {@link org.claimsbenchmark.extract.packed.UnpackingFault}.
     *
     * @throws IOException when the file cannot be opened
     */
    public InputStream open() throws IOException {
        return entry == null ? Unpacking.open(path, packing) : entry.open(path);
    }

    /** Whether positions of the content are none of the file, so that it can only be read as one stream. */
    public boolean packed() {
        return packing != Packing.NONE;
    }

    /**
     * Whether the delivered file still is what was digested, as far as its size and time tell.
     *
     * @throws IOException when the file cannot be looked at
     */
    public boolean unchanged() throws IOException {
        return FileStamp.of(path).equals(stamp);
    }
}
