package org.claimsbenchmark.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.claimsbenchmark.extract.control.ControlFiles;
import org.claimsbenchmark.extract.packed.NameEndings;
import org.claimsbenchmark.report.Alarm;

/**
 * Every file of an inbox that is named as an extract. Hidden files and folders are none of it, nor is what is named as a
 * download under way (such endings are not those of extracts). A link is a name of a file of the inbox, or is not followed.
 */
final class InboxWalk extends SimpleFileVisitor<Path> {

    private final Inbox inbox;
    private final Path root;
    private final List<InboxFile> files = new ArrayList<>();
    private final List<Path> links = new ArrayList<>();
    private final Set<Path> controlFiles = new TreeSet<>();
    private final List<Alarm> alarms = new ArrayList<>();

    private InboxWalk(Inbox inbox, Path root) {
        this.inbox = inbox;
        this.root = root;
    }

    static InboxWalk of(Inbox inbox) {
        try {
            InboxWalk walk = new InboxWalk(inbox, inbox.folder().toRealPath());
            if (!Files.isDirectory(walk.root)) {
                throw new NotDirectoryException(walk.root.toString());
            }
            Files.walkFileTree(walk.root, walk);
            walk.takeLinksToFilesOfTheInbox();
            walk.files.sort(Comparator.comparing(InboxFile::name));
            walk.nameControlFilesWithoutExtract();
            return walk;
        } catch (IOException e) {
            InboxWalk nothing = new InboxWalk(inbox, inbox.folder());
            nothing.cannotBeRead(inbox.folder());
            return nothing;
        }
    }

    /** Sorted by name. */
    List<InboxFile> files() {
        return files;
    }

    List<Alarm> alarms() {
        return alarms;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            links.add(file);
        } else if (ControlFiles.isNamedSo(file.getFileName().toString())) {
            controlFiles.add(file);
        } else if (attributes.isRegularFile() && isNamedAsExtract(file)) {
            add(file, attributes);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
        cannotBeRead(path);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
        if (failure != null) {
            cannotBeRead(folder);
        }
        return FileVisitResult.CONTINUE;
    }

    private void takeLinksToFilesOfTheInbox() {
        links.sort(Comparator.naturalOrder());
        Set<Path> taken = new HashSet<>();
        files.forEach(file -> taken.add(file.path()));
        for (Path link : links) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(root)) {
                    alarms.add(new Alarm(
                            "LINK_NOT_FOLLOWED",
                            nameOf(link),
                            link + ": a link that leads out of its inbox is not followed; deliver the file itself"));
                } else if (Files.isRegularFile(target) && isNamedAsExtract(link) && taken.add(target)) {
                    add(link, Files.readAttributes(target, BasicFileAttributes.class));
                }
            } catch (IOException leadsNowhere) {
                alarms.add(new Alarm(
                        "LINK_NOT_FOLLOWED",
                        nameOf(link),
                        link + ": a link to nothing that can be opened; deliver the file itself"));
            }
        }
    }

    private void nameControlFilesWithoutExtract() {
        files.forEach(file -> ControlFiles.beside(file.path()).forEach(controlFiles::remove));
        controlFiles.forEach(
                file -> alarms.add(
                        new Alarm(
                                "CONTROL_FILE_ALONE",
                                nameOf(file),
                                file
                                        + ": expected its extract beside it, found none; deliver the extract, or remove the control file")));
    }

    private void add(Path file, BasicFileAttributes attributes) {
        files.add(new InboxFile(
                file,
                nameOf(file),
                attributes.size(),
                attributes.lastModifiedTime().toInstant()));
    }

    private void cannotBeRead(Path path) {
        alarms.add(InboxWatch.notReadable(path.equals(root) ? inbox.folder().toString() : nameOf(path), path));
    }

    private String nameOf(Path file) {
        return new Inbox(inbox.name(), root).nameOf(file);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    private static boolean isNamedAsExtract(Path file) {
        String name = file.getFileName().toString();
        return !ControlFiles.isNamedSo(name) && (NameEndings.isOfExtract(name) || NameEndings.isOfPackedFile(name));
    }
}
