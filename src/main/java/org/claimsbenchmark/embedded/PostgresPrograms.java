package org.claimsbenchmark.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.claimsbenchmark.database.DatabaseNotUsable;
import org.claimsbenchmark.database.PrivateFile;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that travel in the jar, unpacked once beside the data. Unpacked here rather than by the library
 * that packs them: that one takes an archive for complete when the disk was full.
 */
final class PostgresPrograms {

    private static final int OWNER_EXECUTE = 0100;

    private PostgresPrograms() {}

    /**
     * The folder with {@code bin}, unpacked if it is not there yet. The caller holds the folder's lock.
     *
     * @param folder where unpacked programs are kept, one folder a version
     */
    static Path unpacked(Path folder) throws IOException {
        String archive = archiveName();
        Path programs = folder.resolve(identity(archive));
        if (!Files.isDirectory(programs)) {
            PrivateFile.createFolder(folder);
            Path draft = folder.resolve("unpacking");
            deleteTree(draft);
            unpack(archive, draft);
            Files.move(draft, programs, StandardCopyOption.ATOMIC_MOVE);
        }
        return programs;
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (system.startsWith("mac")) {
            return "postgres-darwin-x86_64.txz"; // universal: for ARM too
        }
        return "postgres-" + system + (arm ? "-arm_64.txz" : "-x86_64.txz");
    }

    private static URL locate(String archive) {
        URL place = PostgresPrograms.class.getResource("/" + archive);
        if (place == null) {
            throw new DatabaseNotUsable(
                    "This build has no embedded PostgreSQL for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch") + ".",
                    "on macOS build with 'mvn -Pmacos package'; elsewhere set SPRING_DATASOURCE_URL,"
                            + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD");
        }
        return place;
    }

    /** Tells the archives of versions apart by what the jar's directory says of each: to read one takes a tenth of a second. */
    private static String identity(String archive) throws IOException {
        JarEntry entry = ((JarURLConnection) locate(archive).openConnection()).getJarEntry();
        return String.format(Locale.ROOT, "%08x%08x", entry.getSize(), entry.getCrc());
    }

    private static void unpack(String archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new XZInputStream(new BufferedInputStream(locate(archive).openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive " + archive + " names a file outside its folder");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(tar, target);
                    if ((entry.getMode() & OWNER_EXECUTE) != 0) {
                        makeExecutable(target);
                    }
                }
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.add(PosixFilePermission.OWNER_EXECUTE);
        Files.setPosixFilePermissions(file, permissions);
    }
}
