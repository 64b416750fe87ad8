package org.claimsbenchmark.extract;

import java.nio.file.Path;
import java.util.List;

/**
 * What a list of files and folders turned out to hold.
 *
 * @param extracts sorted by path, each file once however many paths lead to it
 * @param ignored files of folders that are no extracts, sorted by path
 * @param faults paths that gave nothing, in the order given
 */
public record Discovery(List<ExtractFile> extracts, List<Ignored> ignored, List<Fault> faults) {

    public Discovery {
        extracts = List.copyOf(extracts);
        ignored = List.copyOf(ignored);
        faults = List.copyOf(faults);
    }

    /**
     * @param path file or folder that was passed over
     * @param reason why, as the end of the sentence "ignored, because ..."
     */
    public record Ignored(Path path, String reason) {}

    /**
     * @param kind what is wrong
     * @param path as given, or the file below it that is at fault
     * @param sentence place, expectation and remedy
     */
    public record Fault(Kind kind, Path path, String sentence) {}

    /** Why a path gave no extract. */
    public enum Kind {
        NO_SUCH_FILE,
        FOLDER_WITHOUT_EXTRACT,
        NOT_READABLE
    }
}
