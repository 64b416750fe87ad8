package org.claimsbenchmark.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One delivered file and what identifies its content.
 *
 * @param path where it lies
 * @param fileName what positions and the ledger call it: the name of a file given by itself, and of a file of a folder its
 *     path below that folder, with slashes
 * @param sizeBytes number of bytes that the digest covers
 * @param sha256 lower-case hex digest of all bytes
 */
public record ExtractFile(Path path, String fileName, long sizeBytes, String sha256) {

    private static final int READ_BYTES = 1 << 20;

    /**
     * Reads the whole file once, in pieces of 1 MiB.
     *
     * @param fileName what it is to be called
     * @throws IOException when the file cannot be opened or read to its end
     */
    static ExtractFile digest(Path path, String fileName) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[READ_BYTES];
        long size = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        }
        return new ExtractFile(path, fileName, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whether the file is still the one that was digested, as far as its size tells. */
    public boolean unchanged() throws IOException {
        return Files.size(path) == sizeBytes;
    }

    /** The same content, known by another path and name. */
    ExtractFile under(Path otherPath, String otherName) {
        return new ExtractFile(otherPath, otherName, sizeBytes, sha256);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
            throw new IllegalStateException(everyJavaPlatformHasIt);
        }
    }
}
