package org.claimsbenchmark.extract.packed;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The path of an entry inside a ZIP archive.
 *
 * @param path as the archive has it
 */
record EntryName(String path) {

    /** A separator of other systems, and what stands for bytes that are no text. */
    private static final Pattern NO_PATH = Pattern.compile("[\\\\\uFFFD]");

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    boolean isNamedAsExtract() {
        return NameEndings.isOfExtract(path);
    }

    /** Whether its name is that of a file that holds an extract packed. */
    boolean isPackedItself() {
        return NameEndings.isOfPackedFile(path);
    }

    /** Whether it leads nowhere but below the archive, and prints as it is written. */
    boolean isPlainPath() {
        return !DRIVE.matcher(path).matches()
                && NameText.isPlain(path)
                && !NO_PATH.matcher(path).find()
                && Arrays.stream(parts()).noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** Whether it, or a folder above it, is hidden or holds what macOS adds to files. */
    boolean isHidden() {
        return Arrays.stream(parts()).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /** Fit for a sentence. */
    String printable() {
        return NO_PATH.matcher(NameText.printable(path)).replaceAll("?");
    }

    private String[] parts() {
        return path.split("/", -1);
    }
}
