package org.claimsbenchmark.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of an embedded database in a working folder, with the programs of the server unpacked once for all tests. */
public record EmbeddedHome(Path path) implements AutoCloseable {

    public static EmbeddedHome in(Path workingFolder) throws IOException {
        Path programs = Path.of("target", "postgresql-programs").toAbsolutePath();
        PostgresPrograms.unpacked(programs);
        Path home = Files.createDirectory(workingFolder.resolve(".claims-benchmark"));
        Files.createSymbolicLink(home.resolve("server"), programs);
        return new EmbeddedHome(home);
    }

    /** Takes the link to the programs away, so that nobody follows it on deleting the folder. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve("server"));
    }
}
