package org.claimsbenchmark.extract;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds the extracts that paths stand for: a file is taken whatever its name, a folder gives the files below it whose
 * names end in {@code .csv} or {@code .txt}, hidden entries excepted.
 */
public final class ExtractDiscovery {

    /** What Java puts in the place of bytes that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<Path, ExtractFile> extractByRealPath = new HashMap<>();
    private final Map<Path, Discovery.Ignored> ignoredByPath = new HashMap<>();
    private final List<Discovery.Fault> faults = new ArrayList<>();

    private ExtractDiscovery() {}

    /** Reads every file it finds once, for its digest. What cannot be found or read is a fault, never an exception. */
    public static Discovery find(List<Path> paths) {
        ExtractDiscovery discovery = new ExtractDiscovery();
        paths.forEach(discovery::add);
        // An extract that was also passed over in a folder was named explicitly: the name wins.
        discovery.extractByRealPath.values().forEach(extract -> discovery.ignoredByPath.remove(extract.path()));
        return new Discovery(
                discovery.extractByRealPath.values().stream()
                        .sorted(Comparator.comparing(extract -> extract.path().toString()))
                        .toList(),
                discovery.ignoredByPath.values().stream()
                        .sorted(Comparator.comparing(ignored -> ignored.path().toString()))
                        .toList(),
                discovery.faults);
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            String what =
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? "a link to nothing" : "no such file or folder";
            fault(Discovery.Kind.NO_SUCH_FILE, path, what + "; check the path");
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else {
            addFile(path, path.getFileName().toString());
        }
    }

    private void addFile(Path file, String name) {
        if (name.indexOf(REPLACEMENT) >= 0) {
            // An extract is known by its name, so a name that changes with the locale would be another extract each
            // time.
            fault(
                    Discovery.Kind.NOT_READABLE,
                    file,
                    "a name that is no text in the locale of this process; set LC_ALL to one with UTF-8, such as C.UTF-8,"
                            + " or rename the file");
            return;
        }
        if (!Files.isRegularFile(file)) {
            fault(Discovery.Kind.NOT_READABLE, file, "not a regular file; copy the extract into a file first");
            return;
        }
        try {
            Path real = file.toRealPath();
            ExtractFile known = extractByRealPath.get(real);
            if (known == null) {
                extractByRealPath.put(real, ExtractFile.digest(file, name));
            } else if (file.toString().compareTo(known.path().toString()) < 0) {
                // The order in which a folder lists its entries must not decide under which name a file is known.
                extractByRealPath.put(real, known.under(file, name));
            }
        } catch (IOException cannotBeOpenedOrRead) {
            fault(
                    Discovery.Kind.NOT_READABLE,
                    file,
                    "cannot be read to its end; check its permissions and the disk or share it lies on");
        }
    }

    private void addFolder(Path folder) {
        FolderWalk walk = new FolderWalk(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException neverThrownByTheWalkItself) {
            walk.visitFileFailed(folder, neverThrownByTheWalkItself);
        }
        if (walk.candidates == 0) {
            fault(
                    Discovery.Kind.FOLDER_WITHOUT_EXTRACT,
                    folder,
                    "a folder without any file named .csv or .txt; put the extracts there, or name the files one by one");
        }
    }

    private void ignore(Path path, String reason) {
        ignoredByPath.put(path, new Discovery.Ignored(path, reason));
    }

    private void fault(Discovery.Kind kind, Path path, String what) {
        faults.add(new Discovery.Fault(kind, path, path + ": " + what));
    }

    private final class FolderWalk extends SimpleFileVisitor<Path> {
        private final Path root;
        /** Files that are extracts by name, and entries that could not be looked at: the folder is not empty. */
        private int candidates;

        FolderWalk(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder)) {
                ignore(folder, "it is a hidden folder");
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                ignore(file, "it is hidden");
            } else if (!isNamedAsExtract(file)) {
                ignore(file, "its name ends in neither .csv nor .txt");
            } else {
                candidates++;
                addFile(file, nameBelow(file));
            }
            return FileVisitResult.CONTINUE;
        }

        /** Folders are often one a payer, with files of the same names in each. */
        private String nameBelow(Path file) {
            return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException failure) {
            if (failure instanceof FileSystemLoopException) {
                ignore(path, "it is a link to a folder that holds it");
            } else {
                candidates++;
                fault(Discovery.Kind.NOT_READABLE, path, "cannot be opened; check its permissions");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            if (failure != null) {
                visitFileFailed(folder, failure);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isHidden(Path path) {
        try {
            return path.getFileName().toString().startsWith(".") || Files.isHidden(path);
        } catch (IOException cannotTell) {
            return false;
        }
    }

    private static boolean isNamedAsExtract(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".txt");
    }
}
