package org.claimsbenchmark.extract.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.claimsbenchmark.extract.packed.ZippedExtract;

/**
 * A file that states what an extract holds, told by its name.
 *
 * @param path of the file, or of the ZIP archive that it is in
 * @param entry which entry of the archive it is; null when it lies on its own
 */
record ControlFile(Path path, ZippedExtract entry) {

    static final List<String> ENDINGS = List.of(".control.json", ".control.csv");

    private static final List<String> PACKED_ENDINGS = List.of(".gz", ".zst", ".bz2");
    private static final int MOST_BYTES = 64 * 1024;

    /** For people. */
    @Override
    public String toString() {
        return entry == null ? path.toString() : path + ", entry " + entry.name();
    }

    /** Its file name, in an archive with the folders inside. */
    String name() {
        return entry == null ? path.getFileName().toString() : entry.name();
    }

    boolean isJson() {
        return name().toLowerCase(Locale.ROOT).endsWith(ENDINGS.get(0));
    }

    /** The extract's name, with or without its ending. */
    String subject() {
        String ending = ENDINGS.get(isJson() ? 0 : 1);
        return name().substring(0, name().length() - ending.length());
    }

    /** How an extract may be called in the name of its control file, its own name first. */
    static List<String> subjectsOf(String extract) {
        String unpacked = PACKED_ENDINGS.stream().anyMatch(extract::endsWith) ? withoutEnding(extract) : extract;
        return List.of(extract, unpacked, withoutEnding(unpacked)).stream()
                .distinct()
                .toList();
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    /**
     * Its content.
     *
     * @throws IOException when it cannot be read
     * @throws ControlFileFault when it is too long for what it may state
     */
    byte[] read() throws IOException {
        try (InputStream in = entry == null ? Files.newInputStream(path) : entry.open(path)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw new ControlFileFault(
                        "expected a control file of at most 64 KiB, found a longer one; check what it is");
            }
            return content;
        }
    }
}
