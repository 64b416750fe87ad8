package org.claimsbenchmark.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.PrivateFile;
import org.claimsbenchmark.load.PseudonymKey;

/**
 * Where the next pseudonym key comes from, and how it takes the place of the one before: the environment; or, where the key
 * of the embedded database lies in a file, one beside it, made before the database takes the key and moved over the other
 * afterwards. In between {@link PseudonymKeySource} finds out which of them fits.
 */
final class KeyRotation {

    static final String VARIABLE = "CLAIMS_PSEUDONYM_KEY_NEW";

    private final Surroundings surroundings;
    private final PseudonymKeySource keys;

    KeyRotation(Surroundings surroundings, PseudonymKeySource keys) {
        this.surroundings = surroundings;
        this.keys = keys;
    }

    /** Refuses an environment that cannot give a new key, before any database is touched. */
    void requireUsable() {
        String given = given();
        if (given == null && !keys.isFile()) {
            throw new UsageFault(VARIABLE + " is not set. Set it to the new secret, " + PseudonymKey.MIN_BYTES
                    + " characters or more, or " + VARIABLE + "_FILE to the file that holds it.");
        }
        if (given != null) {
            PseudonymKeySource.ofEnvironment(VARIABLE, given);
        }
    }

    /** The new key of the environment; nothing where there is none, or it goes into a file. */
    Optional<PseudonymKey> ofEnvironment() {
        return keys.isFile() || given() == null
                ? Optional.empty()
                : Optional.of(PseudonymKeySource.ofEnvironment(VARIABLE, given()));
    }

    /**
     * The new key; where keys are files it is safe on disk when this returns.
     *
     * @throws UsageFault when it is the key before, or a change to another one was begun and not ended
     */
    PseudonymKey next(PseudonymKey before) {
        PseudonymKey next = keys.isFile() ? ofNextFile() : PseudonymKeySource.ofEnvironment(VARIABLE, given());
        if (next.fingerprint().equals(before.fingerprint())) {
            throw new UsageFault(VARIABLE + " is the key that the database has already.");
        }
        return next;
    }

    private PseudonymKey ofNextFile() {
        Path file = keys.nextFile();
        try {
            boolean made = PrivateFile.create(file, given() == null ? PrivateFile.newSecret() : given().strip());
            if (!made && given() != null && !Files.readString(file).strip().equals(given().strip())) {
                throw new UsageFault("A change to another key was begun and not ended; that key is in " + file
                        + ". Unset " + VARIABLE + " to change to it, or remove the file.");
            }
            force(file);
            force(file.getParent());
            return keys.ofFile(file);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** The database is under the new key: whoever starts from now on is given it. */
    void complete() {
        if (keys.isFile()) {
            try {
                Files.move(
                        keys.nextFile(),
                        keys.file(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                force(keys.file().getParent());
            } catch (IOException e) {
                throw unusable(keys.nextFile(), e);
            }
        }
    }

    /** What whoever changed the key has to do then. */
    String whatToDo() {
        return keys.isFile()
                ? "The new key is in " + keys.file()
                        + ": keep a copy of it in a safe place; the one before is of no use any more."
                : "Set " + PseudonymKeySource.VARIABLE + " to the new key from now on: the one before is refused.";
    }

    private String given() {
        return surroundings.settings().get(VARIABLE);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static DatabaseNotUsable unusable(Path file, IOException e) {
        return new DatabaseNotUsable(
                "The key file " + file + " cannot be used: " + e.getMessage(),
                "make it readable, and its folder writable, for the user of this program, and run the same command again",
                e);
    }
}
