package org.claimsbenchmark.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.claimsbenchmark.extract.ExtractHeader;

/** The layouts that extracts may have. */
public final class LayoutCatalog {

    private static final List<String> RESOURCES = List.of("layouts/tuva-medical-claim.yaml");

    private final List<Layout> layouts;

    LayoutCatalog(List<Layout> layouts) {
        this.layouts = List.copyOf(layouts);
    }

    /** @throws InvalidLayoutException naming file and line of the first fault */
    public static LayoutCatalog standard() {
        return new LayoutCatalog(RESOURCES.stream().map(LayoutCatalog::resource).toList());
    }

    /** The layout of which the header carries most columns, or why it cannot be read by that one. */
    public LayoutDecision match(ExtractHeader.Columns header) {
        return layouts.stream()
                .map(layout -> new HeaderMatch(layout, header))
                .max(Comparator.comparingInt(HeaderMatch::recognised))
                .orElseThrow()
                .decision();
    }

    private static Layout resource(String name) {
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
