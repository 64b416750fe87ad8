package org.claimsbenchmark.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Files that get their names when they are whole: written beside, then renamed. What is not renamed is removed. */
final class StagedFiles implements AutoCloseable {

    private final List<Path> targets;
    private final List<Path> parts = new ArrayList<>();
    private final boolean replace;

    /**
     * @param replace whether files of these names may be replaced
     * @throws ExportRefused when one is there and may not
     */
    StagedFiles(List<Path> targets, boolean replace) {
        this.targets = List.copyOf(targets);
        this.replace = replace;
        for (Path target : targets) {
            if (Files.isDirectory(target)) {
                throw new ExportRefused(target + ": expected a file, found a folder; name another with --output");
            }
            if (!replace && Files.exists(target)) {
                throw refused(target);
            }
            parts.add(target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part"));
        }
    }

    /** Where to write, one for each target. */
    List<Path> parts() {
        return List.copyOf(parts);
    }

    /** Gives all their names. */
    void publish() throws IOException {
        for (int file = 0; file < parts.size(); file++) {
            try {
                if (replace) {
                    Files.move(parts.get(file), targets.get(file), StandardCopyOption.ATOMIC_MOVE);
                } else {
                    Files.move(parts.get(file), targets.get(file));
                }
            } catch (FileAlreadyExistsException e) {
                throw refused(targets.get(file));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path part : parts) {
            Files.deleteIfExists(part);
        }
    }

    private static ExportRefused refused(Path target) {
        return new ExportRefused(target + " is there already; --force replaces it, --output names another");
    }
}
