package org.claimsbenchmark.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.claimsbenchmark.samples.ComparisonExtract;
import org.claimsbenchmark.samples.ComparisonExtract.Shape;

/**
 * An extract that contenders work on.
 *
 * @param name of the workload, such as {@code sparse}
 * @param records of the extract, 0 for a folder of samples
 * @param extract file or folder
 */
record Workload(String name, long records, Path extract) {

    static Workload of(String name, Shape shape, long records, Path folder) throws IOException {
        Path extract = folder.resolve(shape.name().toLowerCase(Locale.ROOT) + "-" + records + ".csv");
        if (!Files.exists(extract)) {
            Files.createDirectories(folder);
            Path draft = folder.resolve("draft.csv");
            ComparisonExtract.write(draft, shape, records);
            Files.move(draft, extract);
        }
        return new Workload(name, records, extract);
    }

    /** 0 for a folder. */
    long bytes() throws IOException {
        return Files.isDirectory(extract) ? 0 : Files.size(extract);
    }

    /** So that every contender finds it in the page cache. */
    void readOnce() throws IOException {
        if (Files.isDirectory(extract)) {
            return;
        }
        try (InputStream in = Files.newInputStream(extract)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
