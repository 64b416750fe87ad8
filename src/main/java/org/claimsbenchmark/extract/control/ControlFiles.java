package org.claimsbenchmark.extract.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.claimsbenchmark.extract.ControlTotals;
import org.claimsbenchmark.extract.Discovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.extract.packed.ZipDirectory;

/**
 * Finds the control files of extracts: {@code claims.csv.control.json} or {@code .control.csv} beside {@code claims.csv},
 * also without the extract's ending, and inside a ZIP archive beside its entry.
 */
public final class ControlFiles {

    private final List<ExtractFile> extracts;
    private final SortedSet<ControlFile> found = new TreeSet<>(
            Comparator.comparing((ControlFile file) -> file.path().toString()).thenComparing(ControlFile::name));
    private final Map<ExtractFile, ControlTotals> totals = new HashMap<>();
    private final List<Discovery.Fault> faults = new ArrayList<>();
    private final Map<ExtractFile, List<String>> faultsByExtract = new HashMap<>();

    private ControlFiles(List<ExtractFile> extracts) {
        this.extracts = extracts;
    }

    /** Whether a file of this name is a control file, and no extract. */
    public static boolean isNamedSo(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return ControlFile.ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * @param totals what is stated of which extract
     * @param faultsByExtract sentences about control files of an extract that are malformed, meant for another, or contradict
     *     each other
     * @param faults control files without an extract, or of several
     */
    public record Matched(
            Map<ExtractFile, ControlTotals> totals,
            Map<ExtractFile, List<String>> faultsByExtract,
            List<Discovery.Fault> faults) {

        public Matched {
            totals = Map.copyOf(totals);
            faultsByExtract = Map.copyOf(faultsByExtract);
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param extracts all that the run is given
     * @param seen control files that it is given, beside those that lie beside the extracts
     */
    public static Matched match(List<ExtractFile> extracts, Collection<Path> seen) {
        ControlFiles files = new ControlFiles(extracts);
        seen.forEach(path -> files.found.add(new ControlFile(located(path), null)));
        extracts.stream()
                .filter(extract -> extract.entry() == null)
                .map(ExtractFile::path)
                .forEach(files::findBeside);
        extracts.stream()
                .filter(extract -> extract.entry() != null)
                .map(ExtractFile::path)
                .distinct()
                .forEach(files::findInside);
        files.found.forEach(files::match);
        return new Matched(files.totals, files.faultsByExtract, files.faults);
    }

    private void findBeside(Path extract) {
        beside(located(extract)).forEach(file -> found.add(new ControlFile(file, null)));
    }

    /** The files that lie beside a file and are named as its control files. */
    public static List<Path> beside(Path path) {
        List<Path> files = new ArrayList<>();
        for (String subject : ControlFile.subjectsOf(path.getFileName().toString())) {
            for (String ending : ControlFile.ENDINGS) {
                Path beside = path.resolveSibling(subject + ending);
                if (Files.isRegularFile(beside)) {
                    files.add(beside);
                }
            }
        }
        return files;
    }

    /**
     * What a control file states; empty when it cannot be used.
     *
     * @param extract beside which it lies
     * @throws IOException when it cannot be read
     */
    public static Optional<ControlTotals> stated(Path control, Path extract) throws IOException {
        try {
            return Optional.of(ControlStatement.read(
                    new ControlFile(control, null), extract.getFileName().toString()));
        } catch (ControlFileFault fault) {
            return Optional.empty();
        }
    }

    private void findInside(Path archive) {
        try {
            ZipDirectory.of(archive).controlFiles().forEach(entry -> found.add(new ControlFile(archive, entry)));
        } catch (IOException changedSinceItsExtractsWereFound) {
            fault(archive, archive + ": cannot be read again; wait until its delivery has ended, and run again");
        }
    }

    private void match(ControlFile file) {
        if (ControlFile.ENDINGS.stream().noneMatch(file.name()::endsWith)) {
            fault(
                    file,
                    "expected a name that ends in " + String.join(" or ", ControlFile.ENDINGS)
                            + ", in small letters; rename it");
            return;
        }
        List<ExtractFile> owners = extracts.stream()
                .filter(extract -> liesBeside(extract, file)
                        && ControlFile.subjectsOf(nameOf(extract)).contains(file.subject()))
                .toList();
        List<ExtractFile> named = owners.stream()
                .filter(extract -> nameOf(extract).equals(file.subject()))
                .toList();
        List<ExtractFile> meant = named.isEmpty() ? owners : named;
        if (meant.isEmpty()) {
            fault(
                    file,
                    "a control file without its extract: expected " + file.subject()
                            + " beside it, also with an ending such as .csv, among the inputs; deliver the extract, or"
                            + " remove the control file");
        } else if (meant.size() > 1) {
            fault(
                    file,
                    "its name fits " + meant.size()
                            + " extracts; name it as one of them with its ending, such as claims.csv.control.json");
        } else {
            read(file, meant.get(0));
        }
    }

    private void read(ControlFile file, ExtractFile extract) {
        String name = nameOf(extract);
        try {
            ControlTotals stated = ControlStatement.read(file, name.substring(name.lastIndexOf('/') + 1));
            ControlTotals other = totals.putIfAbsent(extract, stated);
            if (other != null && !saysTheSame(stated, other)) {
                fault(
                        extract,
                        file,
                        "it contradicts " + other.source()
                                + ", which stands for the same extract; remove the wrong one");
            }
        } catch (ControlFileFault fault) {
            fault(extract, file, fault.getMessage());
        } catch (IOException unreadable) {
            fault(extract, file, "cannot be read to its end; check its permissions, or pack the archive again");
        }
    }

    private static boolean saysTheSame(ControlTotals one, ControlTotals other) {
        return new ControlTotals(other.source(), one.records(), one.billed(), one.sha256(), one.from(), one.to())
                .equals(other);
    }

    private void fault(ExtractFile extract, ControlFile file, String what) {
        faultsByExtract.computeIfAbsent(extract, e -> new ArrayList<>()).add(file + ": " + what);
    }

    private void fault(ControlFile file, String what) {
        fault(file.path(), file + ": " + what);
    }

    private void fault(Path path, String sentence) {
        faults.add(new Discovery.Fault(Discovery.Kind.CONTROL_FILE_REFUSED, path, sentence));
    }

    private static boolean liesBeside(ExtractFile extract, ControlFile file) {
        return file.entry() != null
                ? extract.entry() != null && extract.path().equals(file.path())
                : extract.entry() == null
                        && located(extract.path())
                                .getParent()
                                .equals(file.path().getParent());
    }

    private static String nameOf(ExtractFile extract) {
        return extract.entry() == null
                ? extract.path().getFileName().toString()
                : extract.entry().name();
    }

    /** The same path for a file however its folder was named; a link keeps its own name. */
    private static Path located(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            return absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException gone) {
            return absolute;
        }
    }
}
