package org.claimsbenchmark.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The layouts that come with the program: each is sound, documented, shown by a sample, and told from all others. */
class ShippedLayoutsTest {

    private static final Path LAYOUTS = Path.of("src", "main", "resources", "layouts");
    private static final Path SAMPLES = Path.of("input-samples");

    @TestFactory
    Stream<DynamicTest> everyLayoutIsSoundLinksItsDictionaryAndHasASample() {
        return files().map(file -> dynamicTest(name(file), () -> {
            Layout layout = read(file);

            assertThat(layout.name()).isEqualTo(name(file));
            assertThat(layout.dictionary()).isNotNull();
            assertThat(below(samples(layout.name())))
                    .as("cases of %s", layout.name())
                    .anyMatch(path -> path.endsWith("expected.yaml"));
        }));
    }

    /** Every extract of the folder of each layout, against all layouts; a case of Tuva has a column of its own on purpose. */
    @TestFactory
    Stream<DynamicTest> everySampleFitsItsOwnLayoutBestAndHasNoUnknownColumn() {
        return files().map(ShippedLayoutsTest::name)
                .map(layout -> dynamicTest(layout, () -> {
                    List<ExtractFile> extracts = extractsOf(layout);
                    assertThat(extracts).isNotEmpty();
                    extracts.forEach(extract -> assertFits(extract, layout));
                }));
    }

    private static void assertFits(ExtractFile extract, String folder) {
        LayoutDecision decision = LayoutCatalog.standard().match(extract);

        assertThat(decision).as(extract.fileName()).isInstanceOf(LayoutMatch.class);
        LayoutMatch match = (LayoutMatch) decision;
        assertThat(match.layoutName()).as(extract.fileName()).isEqualTo(layoutOf(extract, folder));
        if (!folder.equals("tuva-medical-claim")) {
            assertThat(match.ignoredColumns()).as(extract.fileName()).isEmpty();
        }
    }

    private static List<ExtractFile> extractsOf(String layout) {
        List<Path> files = below(samples(layout)).stream()
                .filter(file -> !file.endsWith("expected.yaml"))
                .toList();
        return ExtractDiscovery.find(files).extracts();
    }

    /** A folder of remittances may also hold the claims that they are about. */
    private static String layoutOf(ExtractFile extract, String folder) {
        return extract.fileName().endsWith(".837") ? "x12-837" : folder;
    }

    /** A name that both have must mean the same, or a Tuva extract could be taken for a plain one and read wrongly. */
    @Test
    void thePlainLayoutReadsNoTuvaColumnAsAnotherField() {
        Layout tuva = read(LAYOUTS.resolve("tuva-medical-claim.yaml"));
        Layout generic = read(LAYOUTS.resolve("generic.yaml"));
        Map<String, Layout.Target> ofTuva = tuva.targets();

        assertThat(generic.targets()).allSatisfy((header, target) -> {
            assertThat(tuva.knowsUnused(header)).as(header).isFalse();
            if (ofTuva.containsKey(header)) {
                assertThat(ofTuva.get(header).field()).as(header).isEqualTo(target.field());
            }
        });
    }

    private static Path samples(String layout) {
        return SAMPLES.resolve(layout.equals("tuva-medical-claim") ? "tuva" : layout);
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static Stream<Path> files() {
        return below(LAYOUTS).stream().filter(file -> file.toString().endsWith(".yaml"));
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layout read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return LayoutFile.read(name(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
