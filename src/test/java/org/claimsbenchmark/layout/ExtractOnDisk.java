package org.claimsbenchmark.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimsbenchmark.extract.ExtractDiscovery;
import org.claimsbenchmark.extract.ExtractFile;

/** Bytes as an extract in a folder of its own, found as a run finds it. */
final class ExtractOnDisk {

    private ExtractOnDisk() {}

    interface Look<T> {
        T at(ExtractFile file) throws IOException;
    }

    static <T> T with(String name, String text, Look<T> look) {
        return with(name, text.getBytes(StandardCharsets.UTF_8), look);
    }

    static <T> T with(String name, byte[] content, Look<T> look) {
        try {
            Path folder = Files.createTempDirectory("extract");
            Path file = folder.resolve(name);
            try {
                Files.write(file, content);
                return look.at(ExtractDiscovery.find(List.of(file)).extracts().get(0));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
