package org.claimsbenchmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.claimsbenchmark.database.PrivateFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The synthetic extracts that travel in the jar. */
final class PackedSamples {

    private static final String ROOT = "input-samples/";

    private PackedSamples() {}

    /** Unpacks them afresh into the folder, and returns it. */
    static Path unpack(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            int unpacked = 0;
            for (Resource sample :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**")) {
                if (sample.isReadable()) {
                    unpack(sample, folder);
                    unpacked++;
                }
            }
            if (unpacked == 0) {
                throw new UsageFault(
                        "No PATH is given, the working folder has no input-samples, and this build has none"
                                + " packed. Name the extracts to read.");
            }
            return folder;
        } catch (IOException e) {
            throw new UsageFault("The samples cannot be unpacked into " + folder + ": " + e.getMessage()
                    + ". Make the folder writable, or name the extracts to read.");
        }
    }

    private static void unpack(Resource sample, Path folder) throws IOException {
        String address = URLDecoder.decode(sample.getURL().toString(), StandardCharsets.UTF_8);
        Path target = folder.resolve(address.substring(address.lastIndexOf(ROOT) + ROOT.length()));
        PrivateFile.createFolder(target.getParent());
        try (InputStream content = sample.getInputStream()) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
