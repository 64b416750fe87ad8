package org.claimsbenchmark.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.PrivateFile;

/**
 * The folder of the embedded database, and what lies where in it.
 *
 * @param path absolute
 */
record EmbeddedFolder(Path path) {

    EmbeddedFolder {
        path = path.toAbsolutePath().normalize();
    }

    Path dataDirectory() {
        return path.resolve("postgresql");
    }

    /** The server's own log. It names no value of a record. */
    Path log() {
        return path.resolve("postgresql.log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    /** In the form that psql reads as PGPASSFILE. */
    Path passwordFile() {
        return path.resolve("pgpass");
    }

    PostgresServer server() throws IOException {
        return new PostgresServer(PostgresPrograms.unpacked(path.resolve("server")), dataDirectory(), log());
    }

    boolean hasData() {
        return Files.exists(dataDirectory());
    }

    /** Makes the data directory with a new password where there is none yet; refuses one that holds no data. */
    void prepare() throws IOException, InterruptedException {
        if (!hasData()) {
            PrivateFile.create(
                    passwordFile(), "127.0.0.1:*:*:" + EmbeddedDatabase.NAME + ":" + PrivateFile.newSecret());
            server().initialise(EmbeddedDatabase.NAME, password());
        } else if (!Files.exists(versionFile())) {
            throw new DatabaseNotUsable(
                    "The folder " + dataDirectory() + " holds no PostgreSQL data.",
                    "move it away; the next run makes a new database");
        }
    }

    /** Refuses data of another PostgreSQL. Asked only when these programs did not start on them, as it takes its time. */
    void requireDataOfThesePrograms() throws IOException, InterruptedException {
        String found =
                Files.readString(versionFile(), StandardCharsets.US_ASCII).strip();
        String expected = Integer.toString(server().majorVersion());
        if (!found.equals(expected)) {
            throw new DatabaseNotUsable(
                    "The data in " + dataDirectory() + " are of PostgreSQL " + found
                            + ", this program brings PostgreSQL " + expected + ".",
                    "use the version of the program that made them, or move the folder " + path
                            + " away (keep its pseudonym.key) and run again on all extracts");
        }
    }

    private Path versionFile() {
        return dataDirectory().resolve("PG_VERSION");
    }

    /** Never to be printed or logged. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            throw new DatabaseNotUsable(
                    "The password file " + passwordFile() + " of the embedded database is missing.",
                    "restore it, or move the folder " + path
                            + " away (keep its pseudonym.key) and run again on all extracts");
        }
        String line = Files.readString(passwordFile(), StandardCharsets.UTF_8).strip();
        return line.substring(line.lastIndexOf(':') + 1);
    }
}
