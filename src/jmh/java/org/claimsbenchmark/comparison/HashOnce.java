package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Reads a file once for its SHA-256: what a run on an extract that is loaded already cannot do without. */
final class HashOnce {

    private HashOnce() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Steps steps = new Steps();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]));
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
        }
        steps.ended("hash");
    }
}
