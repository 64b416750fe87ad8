package org.claimsbenchmark.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.claimsbenchmark.check.draft.LayoutDraft;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.claimsbenchmark.reference.ReferenceTables;

/** Writes the draft of a layout for one extract. */
public final class LayoutDrafting {

    private static final int LONGEST_NAME = 63;

    private LayoutDrafting() {}

    /**
     * Writes the draft into a new file, whose name becomes that of the layout.
     *
     * @return what it still lacks, for people; empty when it can be used as it is
     * @throws UnusableFile when there is such a file, when it cannot be written, or when nothing can be guessed
     */
    public static List<String> write(CheckRequest request, Path target) {
        String fileName = target.getFileName().toString();
        if (!fileName.matches(".+[.](yaml|yml)")) {
            throw new UnusableFile(target + ": expected a name that ends in .yaml or .yml, as layouts have; rename it");
        }
        if (Files.exists(target)) {
            throw new UnusableFile(target + ": there is such a file, and it is not overwritten; give another name");
        }
        List<ExtractFile> extracts = ExtractDiscovery.find(request.paths()).extracts();
        if (extracts.size() != 1) {
            throw new UnusableFile(
                    target + ": expected one extract to draft a layout for, found " + extracts.size() + "; give one");
        }
        try {
            LayoutDraft draft = LayoutDraft.of(
                            extracts.get(0),
                            layoutName(fileName),
                            request.layouts().fieldByHeader(),
                            ReferenceTables.standard().proceduresInScope())
                    .orElseThrow(
                            () -> new UnusableFile(target + ": no layout is drafted, for no row of the extract's first"
                                    + " has names of claim columns; deliver it with a header, or write the layout by hand with"
                                    + " columns and first_record"));
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.writeString(target, draft.yaml(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return draft.missing();
        } catch (IOException e) {
            throw new UnusableFile(target + ": the draft cannot be written there; check folder and permissions");
        }
    }

    private static String layoutName(String fileName) {
        String stem = fileName.substring(0, fileName.lastIndexOf('.')).toLowerCase(Locale.ROOT);
        String name = stem.replaceAll("[^a-z0-9]+", "-").replaceFirst("^-+", "");
        return name.isEmpty() ? "own" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
