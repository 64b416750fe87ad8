package org.claimsbenchmark.extract;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.control.ControlFiles;
import org.claimsbenchmark.extract.packed.NameEndings;
import org.claimsbenchmark.extract.packed.NameText;

/**
 * Finds the extracts that paths stand for: a file is taken whatever its name, a folder gives the files below it whose
 * names end as those of extracts or of packed files do, hidden entries and control files excepted. A ZIP archive gives its
 * entries. How a file is packed is told by its bytes.
 */
public final class ExtractDiscovery {

    /** What Java puts in the place of bytes that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private final Map<Path, DeliveredFile> fileByRealPath = new HashMap<>();
    private final Map<Path, Discovery.Ignored> ignoredByPath = new HashMap<>();
    private final List<Discovery.Fault> faults = new ArrayList<>();
    private final Set<Path> controlFiles = new HashSet<>();

    private final Map<Path, String> names;

    private ExtractDiscovery(Map<Path, String> names) {
        this.names = names;
    }

    /**
     * Reads every file it finds once, for its digest; of a ZIP archive the content of each extract. What cannot be found
     * or read is a fault, never an exception.
     */
    public static Discovery find(List<Path> paths) {
        return find(paths, Map.of());
    }

    /** @param names what files given by themselves are called, where not by their file names */
    public static Discovery find(List<Path> paths, Map<Path, String> names) {
        ExtractDiscovery discovery = new ExtractDiscovery(names);
        paths.forEach(discovery::add);
        // A file that was also passed over in a folder was named explicitly: the name wins.
        discovery.fileByRealPath.values().forEach(file -> discovery.ignoredByPath.remove(file.path()));
        Discovery inFiles = DeliveredFile.allOf(discovery.fileByRealPath.values().stream()
                .sorted(Comparator.comparing(file -> file.path().toString()))
                .toList());
        Discovery all = Discovery.joined(Stream.of(
                new Discovery(List.of(), List.copyOf(discovery.ignoredByPath.values()), discovery.faults), inFiles));
        List<ExtractFile> extracts = all.extracts().stream()
                .sorted(Comparator.comparing(
                                (ExtractFile extract) -> extract.path().toString())
                        .thenComparing(ExtractFile::fileName))
                .toList();
        ControlFiles.Matched controls = ControlFiles.match(extracts, discovery.controlFiles);
        return new Discovery(
                extracts,
                all.ignored().stream()
                        .sorted(Comparator.comparing((Discovery.Ignored ignored) ->
                                        ignored.path().toString())
                                .thenComparing(Discovery.Ignored::reason))
                        .toList(),
                Stream.concat(all.faults().stream(), controls.faults().stream()).toList(),
                controls.totals(),
                controls.faultsByExtract());
    }

    /**
     * An extract that was found before, in this process or another. Reads no more than the file's first bytes, and a ZIP
     * archive's directory.
     *
     * @param path where its delivered file lies
     * @param fileName of the extract
     * @param sizeBytes that its digest covers
     * @param sha256 its digest
     * @return nothing when the file does not hold such an extract
     * @throws IOException when the file cannot be looked at
     */
    public static Optional<ExtractFile> findAgain(Path path, String fileName, long sizeBytes, String sha256)
            throws IOException {
        return Files.isRegularFile(path)
                ? new DeliveredFile(path, path.getFileName().toString()).extract(fileName, sizeBytes, sha256)
                : Optional.empty();
    }

    private void add(Path path) {
        try {
            if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                addFolder(path);
            } else {
                addFile(path, names.getOrDefault(path, path.getFileName().toString()));
            }
        } catch (NoSuchFileException none) {
            String what =
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS) ? "a link to nothing" : "no such file or folder";
            fault(Discovery.Kind.NO_SUCH_FILE, path, what + "; check the path");
        } catch (AccessDeniedException hidden) {
            fault(
                    Discovery.Kind.NOT_READABLE,
                    path,
                    "a file or folder that this user may not look at; check its permissions and those above it");
        } catch (IOException e) {
            fault(Discovery.Kind.NOT_READABLE, path, "a file or folder that cannot be looked at: " + e.getMessage());
        }
    }

    private void addFile(Path file, String name) {
        if (!NameText.isPlain(name)) {
            fault(
                    Discovery.Kind.NOT_READABLE,
                    file,
                    "a name with characters that do not print, shown as question marks; rename the file or its folder");
            return;
        }
        if (ControlFiles.isNamedSo(name)) {
            controlFiles.add(file);
            return;
        }
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
            DeliveredFile known = fileByRealPath.get(real);
            // The order in which a folder lists its entries must not decide under which name a file is known.
            if (known == null || file.toString().compareTo(known.path().toString()) < 0) {
                fileByRealPath.put(real, new DeliveredFile(file, name));
            }
        } catch (IOException cannotBeFollowed) {
            fault(Discovery.Kind.NOT_READABLE, file, "cannot be opened; check its permissions");
        }
    }

    private void addFolder(Path folder) {
        FolderWalk walk = new FolderWalk(folder);
        try {
            walk.realRoot = folder.toRealPath();
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException ofTheFolderItself) {
            walk.visitFileFailed(folder, ofTheFolderItself);
        }
        if (walk.candidates == 0) {
            fault(
                    Discovery.Kind.FOLDER_WITHOUT_EXTRACT,
                    folder,
                    "a folder without any file named " + NameEndings.ofFiles()
                            + "; put the extracts there, or name the files one by one");
        }
    }

    private void ignore(Path path, String reason) {
        ignoredByPath.put(path, new Discovery.Ignored(path, reason));
    }

    private void fault(Discovery.Kind kind, Path path, String what) {
        faults.add(Discovery.Fault.at(kind, path, what));
    }

    private final class FolderWalk extends SimpleFileVisitor<Path> {
        private final Path root;
        /** Where the folder is, every link followed. */
        private Path realRoot;
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
            return leadsOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                ignore(file, "it is hidden");
            } else if (isControlFile(file)) {
                if (!leadsOut(file)) {
                    addFile(file, nameBelow(file));
                }
            } else if (!isNamedAsExtract(file)) {
                ignore(file, "its name does not end in " + NameEndings.ofFiles());
            } else if (!leadsOut(file)) {
                candidates++;
                addFile(file, nameBelow(file));
            }
            return FileVisitResult.CONTINUE;
        }

        /**
         * Whether it is a link to what is not below the folder: whoever may put files there shall not have others read. It
         * is a fault, as what is left out would otherwise be missing unnoticed.
         */
        private boolean leadsOut(Path path) {
            try {
                if (!Files.isSymbolicLink(path)
                        || path.equals(root)
                        || path.toRealPath().startsWith(realRoot)) {
                    return false;
                }
                candidates++;
                fault(
                        Discovery.Kind.NOT_READABLE,
                        path,
                        "a link that leads out of the folder; put the file itself there, or name it on the command line");
                return true;
            } catch (IOException cannotBeFollowed) {
                return false;
            }
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

    private static boolean isControlFile(Path file) {
        return ControlFiles.isNamedSo(file.getFileName().toString());
    }

    private static boolean isNamedAsExtract(Path file) {
        String name = file.getFileName().toString();
        return NameEndings.isOfExtract(name) || NameEndings.isOfPackedFile(name);
    }
}
