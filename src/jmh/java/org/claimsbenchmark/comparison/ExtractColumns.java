package org.claimsbenchmark.comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The header of a generated extract, whose names need no quotes. */
final class ExtractColumns {

    private ExtractColumns() {}

    static List<String> of(Path extract) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(extract)) {
            return List.of(reader.readLine().split(","));
        }
    }
}
