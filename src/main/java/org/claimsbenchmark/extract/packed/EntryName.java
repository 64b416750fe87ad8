package org.claimsbenchmark.extract.packed;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The path of an entry inside a ZIP archive.
 *
 * @param path as the archive has it
 */
record EntryName(String path) {

    private static final Pattern NO_PLAIN_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\\\\uFFFD]");
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
                && !NO_PLAIN_TEXT.matcher(path).find()
                && Arrays.stream(parts()).noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** Whether it, or a folder above it, is hidden or holds what macOS adds to files. */
    boolean isHidden() {
        return Arrays.stream(parts()).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /** Fit for a sentence. */
    String printable() {
        return NO_PLAIN_TEXT.matcher(path).replaceAll("?");
    }

    private String[] parts() {
        return path.split("/", -1);
    }
}
