package org.claimsbenchmark.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claimsbenchmark.testing.PackedExtracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleGeneratorTest {

    private static final Path SAMPLES = Path.of("input-samples", "tuva");

    @Test
    void theCommittedExtractsAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
        for (var file : SampleGenerator.files().entrySet()) {
            Path committed = SAMPLES.resolve(file.getKey());
            if (file.getKey().matches(".*[.](gz|zip)")) {
                // another zlib deflates to other bytes
                Path written = Files.write(folder.resolve(committed.getFileName()), file.getValue());
                assertThat(PackedExtracts.unpack(committed))
                        .as(file.getKey())
                        .usingRecursiveComparison()
                        .isEqualTo(PackedExtracts.unpack(written));
            } else {
                assertThat(committed).as(file.getKey()).hasBinaryContent(file.getValue());
            }
        }
    }

    @Test
    void everyExtractComesFromTheGeneratorAndEveryCaseHasAnExpectedOutcome() throws IOException {
        TreeSet<String> extracts = new TreeSet<>();
        TreeSet<String> cases = new TreeSet<>();
        TreeSet<String> outcomes = new TreeSet<>();
        try (Stream<Path> paths = Files.walk(SAMPLES)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String below = SAMPLES.relativize(path).toString();
                String folder = path.getParent().getFileName().toString();
                if (below.endsWith("expected.yaml")) {
                    outcomes.add(folder);
                } else {
                    extracts.add(below);
                    cases.add(folder);
                }
            }
        }
        TreeSet<String> generated = new TreeSet<>(SampleGenerator.files().keySet());
        generated.removeIf(file -> file.endsWith("expected.yaml"));
        assertThat(extracts).isEqualTo(generated);
        assertThat(outcomes).isEqualTo(cases);
        assertThat(extracts.stream().map(file -> file.substring(file.indexOf('/') + 1)))
                .as("file names, which tell extracts apart")
                .doesNotHaveDuplicates();
    }

    @Test
    void aLargeExtractHasTheRecordsAndTheShareAskedFor(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.csv");
        SampleGenerator.main(new String[] {
            "--records", "10000", "--in-scope-share", "0.02", "--out", file.toString(), "--every-column"
        });

        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        assertThat(lines).hasSize(10_001);
        assertThat(lines.get(0).split(",")).hasSize(156);
        assertThat(lines.stream().filter(line -> line.contains(",20982,"))).hasSize(200);
        assertThat(lines.stream().map(line -> line.substring(0, line.indexOf(','))))
                .doesNotHaveDuplicates();
    }
}
