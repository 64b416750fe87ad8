package org.claimsbenchmark.extract;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.packed.NameText;

/**
 * What a list of files and folders turned out to hold.
 *
 * @param extracts sorted by path, and those of one ZIP archive by name; each file once however many paths lead to it
 * @param ignored files of folders and entries of ZIP archives that are no extracts, sorted by path
 * @param faults paths that gave nothing in the order given, then what is wrong with a file, sorted by path
 * @param controls what control files state of the extracts
 * @param controlFaults what is wrong with the control files of an extract, as sentences
 */
public record Discovery(
        List<ExtractFile> extracts,
        List<Ignored> ignored,
        List<Fault> faults,
        Map<ExtractFile, ControlTotals> controls,
        Map<ExtractFile, List<String>> controlFaults) {

    static final Discovery NOTHING = new Discovery(List.of(), List.of(), List.of());

    public Discovery {
        extracts = List.copyOf(extracts);
        ignored = List.copyOf(ignored);
        faults = List.copyOf(faults);
        controls = Map.copyOf(controls);
        controlFaults = Map.copyOf(controlFaults);
    }

    /** Without control files. */
    Discovery(List<ExtractFile> extracts, List<Ignored> ignored, List<Fault> faults) {
        this(extracts, ignored, faults, Map.of(), Map.of());
    }

    static Discovery of(Fault fault) {
        return new Discovery(List.of(), List.of(), List.of(fault));
    }

    /** All of it in one, in the given order. */
    static Discovery joined(Stream<Discovery> parts) {
        List<Discovery> all = parts.toList();
        return new Discovery(
                all.stream().flatMap(part -> part.extracts().stream()).toList(),
                all.stream().flatMap(part -> part.ignored().stream()).toList(),
                all.stream().flatMap(part -> part.faults().stream()).toList());
    }

    /**
     * @param path file or folder that was passed over, or the ZIP archive whose entry was; the reason then names the entry
     * @param reason why, as the end of the sentence "ignored, because ..."
     */
    public record Ignored(Path path, String reason) {}

    /**
     * @param kind what is wrong
     * @param path as given, or the file below it that is at fault
     * @param sentence place, expectation and remedy
     */
    public record Fault(Kind kind, Path path, String sentence) {

        static Fault at(Kind kind, Path path, String what) {
            return new Fault(kind, path, NameText.printable(path.toString()) + ": " + what);
        }
    }

    /** Why a path gave no extract. */
    public enum Kind {
        NO_SUCH_FILE,
        FOLDER_WITHOUT_EXTRACT,
        NOT_READABLE,
        /** A ZIP archive that is damaged, or that has no entry or one that cannot be taken. */
        ARCHIVE_REFUSED,
        /** A control file without an extract, or whose name fits several. */
        CONTROL_FILE_REFUSED
    }
}
