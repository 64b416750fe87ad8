package org.claimsbenchmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.claimsbenchmark.database.Database;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.ExternalDatabase;
import org.claimsbenchmark.database.PrivateFile;
import org.claimsbenchmark.load.PseudonymKey;

/**
 * Where the pseudonym key comes from: the environment, or, for the embedded database alone, a file beside it.
 *
 * <p>Either way the key is the text, in UTF-8: a key file's text works in the environment too.
 */
final class PseudonymKeySource {

    static final String VARIABLE = "CLAIMS_PSEUDONYM_KEY";

    private final Surroundings surroundings;
    private final Path file;
    private final Path nextFile;

    PseudonymKeySource(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.file = surroundings.home().resolve("pseudonym.key");
        this.nextFile = surroundings.home().resolve("pseudonym.key.new");
    }

    /** Whether the key lies in {@link #file()}, rather than in the environment. */
    boolean isFile() {
        return surroundings.settings().get(VARIABLE) == null && !ExternalDatabase.isNamedIn(surroundings.settings());
    }

    Path file() {
        return file;
    }

    /** The key that the embedded database is about to be given, while {@link KeyRotation} changes it. */
    Path nextFile() {
        return nextFile;
    }

    /** Refuses an environment that cannot give a key, before any database is touched. */
    void requireUsable() {
        String given = surroundings.settings().get(VARIABLE);
        if (given != null) {
            ofEnvironment(VARIABLE, given);
        } else if (ExternalDatabase.isNamedIn(surroundings.settings())) {
            throw new UsageFault(VARIABLE
                    + " is not set, and the database is not the embedded one. Set it to the secret"
                    + " under which persons and claims become pseudonyms in that database, " + PseudonymKey.MIN_BYTES
                    + " characters or more; keep it outside the database, for every later run.");
        }
    }

    /** The key for the database; makes the key file of an embedded database that holds nothing under a key yet. */
    PseudonymKey keyFor(Database database) {
        String given = surroundings.settings().get(VARIABLE);
        if (given != null) {
            return ofEnvironment(VARIABLE, given);
        }
        try {
            if (Files.exists(nextFile)) {
                completeChange(database);
            }
            if (!Files.exists(file)) {
                makeFile(database);
            }
            return ofFile(file);
        } catch (IOException e) {
            throw new DatabaseNotUsable(
                    "The key file " + file + " cannot be used: " + e.getMessage(),
                    "make it readable, and its folder writable, for the user of this program",
                    e);
        } catch (SQLException e) {
            throw new DatabaseNotUsable(
                    "The " + database.description() + " does not say whether it holds pseudonyms: " + e.getMessage(),
                    "run the same command again",
                    e);
        }
    }

    /** @param variable that holds the text, for the message */
    static PseudonymKey ofEnvironment(String variable, String given) {
        byte[] secret = given.strip().getBytes(StandardCharsets.UTF_8);
        if (secret.length < PseudonymKey.MIN_BYTES) {
            throw new UsageFault(variable + " is too short: expected " + PseudonymKey.MIN_BYTES
                    + " characters or more. Use the secret that the database was built with, or a new random one for a"
                    + " new database or a new key.");
        }
        return new PseudonymKey(secret);
    }

    PseudonymKey ofFile(Path path) throws IOException {
        byte[] secret = Files.readString(path, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
        if (secret.length < PseudonymKey.MIN_BYTES) {
            throw new DatabaseNotUsable(
                    "The pseudonym key in " + path + " is too short: expected " + PseudonymKey.MIN_BYTES
                            + " characters or more.",
                    "restore the file from its copy");
        }
        return new PseudonymKey(secret);
    }

    /** The program may have been killed after the database took the new key, and before the file was moved. */
    private void completeChange(Database database) throws IOException, SQLException {
        Optional<String> fingerprint = fingerprint(database);
        if (fingerprint.isPresent() && fingerprint.get().equals(ofFile(nextFile).fingerprint())) {
            Files.move(nextFile, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void makeFile(Database database) throws IOException, SQLException {
        if (fingerprint(database).isPresent()) {
            throw new DatabaseNotUsable(
                    "The key file " + file + " is missing, and the database holds pseudonyms made with it.",
                    "restore the file, or set " + VARIABLE + " to its text");
        }
        if (PrivateFile.create(file, PrivateFile.newSecret())) {
            surroundings
                    .err()
                    .println("Made the pseudonym key " + file
                            + ": persons and claims are stored under it only. Keep a copy in a safe place; without it no later"
                            + " extract can be added.");
        }
    }

    /** Of the key that the database was built with; nothing when it holds nothing under a key yet. */
    private static Optional<String> fingerprint(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('claims.pseudonym_key') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Optional.empty();
                }
            }
            try (ResultSet row = statement.executeQuery("select fingerprint from claims.pseudonym_key")) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
