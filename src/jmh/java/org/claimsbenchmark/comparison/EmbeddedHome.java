package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Working folders whose embedded database is initialised already: made once by a first run over one small sample, under an
 * edition of its own, and copied for every measured run.
 */
final class EmbeddedHome {

    static final String NAME = ".claims-benchmark";

    private EmbeddedHome() {}

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    static Path postmasterFile(Path folder) {
        return in(folder).resolve("postgresql").resolve("postmaster.pid");
    }

    /** Makes the folder anew as a copy of another. */
    static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> tree = Files.walk(from)) {
            List<Path> parentsFirst = tree.toList();
            for (Path path : parentsFirst) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> childrenFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : childrenFirst) {
                Files.delete(path);
            }
        }
    }
}
