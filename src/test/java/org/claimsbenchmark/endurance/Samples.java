package org.claimsbenchmark.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The extracts of a folder of input-samples, without what is expected of them. */
final class Samples {

    private Samples() {}

    static void copy(Path sample, Path folder) {
        try (Stream<Path> files = Files.list(sample)) {
            Files.createDirectories(folder);
            List<Path> extracts = files.filter(
                            file -> !file.getFileName().toString().equals("expected.yaml"))
                    .toList();
            for (Path extract : extracts) {
                Files.copy(extract, folder.resolve(extract.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
