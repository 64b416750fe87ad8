package org.claimsbenchmark.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.ExtractFile;

/** The layouts that extracts may have. Immutable. */
public final class LayoutCatalog {

    /** Specific ones first: where two layouts fit equally well, the earlier is taken. */
    private static final List<String> SHIPPED = List.of(
            "tuva-medical-claim",
            "synpuf-carrier",
            "synpuf-outpatient",
            "synpuf-inpatient",
            "rif-carrier",
            "rif-outpatient",
            "rif-inpatient",
            "apcd-cdl",
            "x12-837",
            "x12-835",
            "generic");

    /** A layout has some kilobytes; the time that YAML takes grows faster than a file. */
    private static final int MOST_BYTES = 256 * 1024;

    private final List<Layout> layouts;

    LayoutCatalog(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /**
     * The layouts that come with the program.
     *
     * @throws InvalidLayoutException naming file and line of the first fault
     */
    public static LayoutCatalog standard() {
        return new LayoutCatalog(SHIPPED.stream().map(LayoutCatalog::resource).toList());
    }

    /**
     * These layouts and those of a folder: its files that end in .yaml or .yml, by name. One of the name of another takes
     * its place; the others come first.
     *
     * @throws InvalidLayoutException when the folder cannot be read or has none, or naming file and line of the first fault
     */
    public LayoutCatalog with(Path folder) {
        Map<String, Layout> own = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            Layout layout = read(file);
            if (own.put(layout.name(), layout) != null) {
                throw new InvalidLayoutException(
                        file + ": another file of the folder holds a layout " + layout.name() + "; rename one");
            }
        }
        if (own.isEmpty()) {
            throw new InvalidLayoutException(
                    folder + ": expected layouts in files that end in .yaml or .yml, found none");
        }
        return new LayoutCatalog(Stream.concat(
                        own.values().stream(), layouts.stream().filter(layout -> !own.containsKey(layout.name())))
                .toList());
    }

    /** Which layout fits an extract best, and how far the others do. Reads the extract's head alone. */
    public Recognition recognise(ExtractFile file) {
        return new Recognizer(file).recognise(layouts);
    }

    /** The layout that fits the extract, or why none does. */
    public LayoutDecision match(ExtractFile file) {
        return recognise(file).decision();
    }

    /**
     * Every column name that one of the layouts reads, and as what. Of a name that means several things, what it means in
     * the first. Names are {@link ColumnName normalised}, those with a number for the line of a row excepted.
     */
    public Map<String, ClaimField> fieldByHeader() {
        Map<String, ClaimField> fields = new TreeMap<>();
        layouts.forEach(layout -> layout.targets().forEach((header, target) -> {
            if (!header.contains("#")) {
                fields.putIfAbsent(header, target.field());
            }
        }));
        return fields;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InvalidLayoutException(
                    folder + ": expected a folder with layouts, found none that can be read; check the path");
        }
    }

    private static Layout read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new InvalidLayoutException(
                        file + ": expected a layout of at most " + MOST_BYTES + " bytes; check what the file is");
            }
            return LayoutFile.readOwn(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException notText) {
            throw new InvalidLayoutException(file + ": expected YAML in UTF-8, found a file that is no such text");
        } catch (IOException e) {
            throw new InvalidLayoutException(file + ": expected a layout, found a file that cannot be read");
        }
    }

    private static Layout resource(String layout) {
        String name = "layouts/" + layout + ".yaml";
        try (InputStream in = LayoutCatalog.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new InvalidLayoutException(name + ": expected in the jar, not found; build it again");
            }
            return LayoutFile.read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
