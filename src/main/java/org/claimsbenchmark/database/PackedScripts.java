package org.claimsbenchmark.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** The scripts of tables, views and grants that travel with this program. */
final class PackedScripts {

    /** Where Flyway looks for them, too. */
    static final String FOLDER = "db/migration";

    private static final String AFTER_EVERY_MIGRATION = "afterMigrate__grants.sql";

    private PackedScripts() {}

    static PackedScripts ofThisProgram() {
        return new PackedScripts();
    }

    /** By the name of each script of tables and views its checksum as Flyway has it: over the lines, without their ends. */
    Map<String, Integer> checksums() throws IOException {
        Map<String, Integer> checksums = new HashMap<>();
        for (String name : names()) {
            if (name.startsWith("V") || name.startsWith("R")) {
                checksums.put(name, checksum(text(name)));
            }
        }
        return checksums;
    }

    /** Runs the script that follows every migration: it gives rights to roles that were made since. */
    void grant(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text(AFTER_EVERY_MIGRATION));
        }
    }

    private static int checksum(String script) throws IOException {
        CRC32 checksum = new CRC32();
        BufferedReader lines = new BufferedReader(new StringReader(script));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            checksum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return (int) checksum.getValue();
    }

    private static String text(String name) throws IOException {
        try (InputStream script = loader().getResourceAsStream(FOLDER + "/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> names() throws IOException {
        URL folder = loader().getResource(FOLDER);
        URLConnection opened = folder.openConnection();
        if (opened instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER + "/") && name.endsWith(".sql"))
                    .map(name -> name.substring(FOLDER.length() + 1))
                    .toList();
        }
        try (Stream<Path> files = Files.list(Path.of(URI.create(folder.toString())))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql"))
                    .toList();
        }
    }

    private static ClassLoader loader() {
        return PackedScripts.class.getClassLoader();
    }
}
