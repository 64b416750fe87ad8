package org.claimsbenchmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    PseudonymKeySource(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.file = surroundings.home().resolve("pseudonym.key");
    }

    /** Refuses an environment that cannot give a key, before any database is touched. */
    void requireUsable() {
        String given = surroundings.settings().get(VARIABLE);
        if (given != null) {
            ofEnvironment(given);
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
            return ofEnvironment(given);
        }
        try {
            if (!Files.exists(file)) {
                makeFile(database);
            }
            return ofFile();
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

    private static PseudonymKey ofEnvironment(String given) {
        byte[] secret = given.strip().getBytes(StandardCharsets.UTF_8);
        if (secret.length < PseudonymKey.MIN_BYTES) {
            throw new UsageFault(VARIABLE + " is too short: expected " + PseudonymKey.MIN_BYTES
                    + " characters or more. Use the secret that the database was built with, or a new random one for a"
                    + " new database.");
        }
        return new PseudonymKey(secret);
    }

    private PseudonymKey ofFile() throws IOException {
        byte[] secret = Files.readString(file, StandardCharsets.UTF_8).strip().getBytes(StandardCharsets.UTF_8);
        if (secret.length < PseudonymKey.MIN_BYTES) {
            throw new DatabaseNotUsable(
                    "The pseudonym key in " + file + " is too short: expected " + PseudonymKey.MIN_BYTES
                            + " characters or more.",
                    "restore the file from its copy");
        }
        return new PseudonymKey(secret);
    }

    private void makeFile(Database database) throws IOException, SQLException {
        if (holdsPseudonyms(database)) {
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

    private static boolean holdsPseudonyms(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('claims.pseudonym_key') is not null")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet row = statement.executeQuery("select exists (select from claims.pseudonym_key)")) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
