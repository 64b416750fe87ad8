package org.claimsbenchmark.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.control.ControlFiles;

/** Tells an extract that is all there from one that may still grow. */
final class Wholeness {

    private static final String DONE = ".done";

    private final Duration settleTime;
    private final Sightings sightings = new Sightings();

    Wholeness(Duration settleTime) {
        this.settleTime = settleTime;
    }

    /**
     * Whether the file was left alone for the settle time, or its deliverer says that it is complete: by a done marker, or a
     * control file. A control file that states the digest has to state the file's; the others, and the marker, count when they are
     * not older than the file.
     *
     * @throws IOException when the file or what lies beside it cannot be read
     */
    boolean of(InboxFile file, Instant now) throws IOException {
        Duration unchanged = sightings.unchanged(file, now);
        Duration age = Duration.between(file.lastModified(), now);
        return unchanged.compareTo(settleTime) >= 0
                || age.compareTo(settleTime) >= 0
                || isSince(file, file.path().resolveSibling(file.path().getFileName() + DONE))
                || isStatedWhole(file);
    }

    private static boolean isStatedWhole(InboxFile file) throws IOException {
        for (Path control : ControlFiles.beside(file.path())) {
            Optional<ControlTotals> stated = ControlFiles.stated(control, file.path());
            if (stated.isPresent() && isWhole(file, control, stated.get().sha256())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(InboxFile file, Path control, String statedSha256) throws IOException {
        return statedSha256 == null ? isSince(file, control) : statedSha256.equals(sha256(file.path()));
    }

    private static boolean isSince(InboxFile file, Path mark) throws IOException {
        return Files.isRegularFile(mark)
                && !Files.getLastModifiedTime(mark).toInstant().isBefore(file.lastModified());
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
