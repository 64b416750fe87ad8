package org.claimsbenchmark.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the extracts of {@code input-samples/tuva}, always the same; or one large extract for a measurement:
 *
 * <pre>
 * SampleGenerator [--into FOLDER]
 * SampleGenerator --records N --in-scope-share S --out FILE [--every-column]
 * </pre>
 */
public final class SampleGenerator {

    private SampleGenerator() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        if (given.contains("--records")) {
            LargeExtract.write(
                    Path.of(value(given, "--out", "large-extract.csv")),
                    Long.parseLong(value(given, "--records", "")),
                    Double.parseDouble(value(given, "--in-scope-share", "0.001")),
                    given.contains("--every-column"));
        } else {
            Path folder = Path.of(value(given, "--into", "input-samples/tuva"));
            for (var file : files().entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue());
            }
        }
    }

    /** Content by path below the folder: every extract, and the expected outcome of the large case. */
    static SortedMap<String, byte[]> files() {
        List<SampleExtract> extracts = new ArrayList<>();
        extracts.addAll(FinalActionCases.extracts());
        extracts.addAll(LayoutCases.extracts());
        extracts.addAll(DimensionCases.extracts());
        extracts.addAll(FigureCases.extracts());
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (SampleExtract extract : extracts) {
            files.put(extract.folder + "/" + extract.fileName, extract.bytes());
        }
        files.putAll(PackedCases.files());
        files.putAll(new TwoYearsFivePayers().files());
        return files;
    }

    private static String value(List<String> given, String option, String otherwise) {
        int at = given.indexOf(option);
        return at < 0 ? otherwise : given.get(at + 1);
    }
}
