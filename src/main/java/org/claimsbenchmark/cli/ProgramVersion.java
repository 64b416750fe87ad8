package org.claimsbenchmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it down. */
final class ProgramVersion implements IVersionProvider {

    private static final String BUILD = "/META-INF/build-info.properties";

    @Override
    public String[] getVersion() throws IOException {
        Properties build = new Properties();
        try (InputStream stream = ProgramVersion.class.getResourceAsStream(BUILD)) {
            if (stream == null) {
                throw new IOException("the program lacks " + BUILD + ": build it with Maven");
            }
            build.load(stream);
        }
        return new String[] {"claims-benchmark " + build.getProperty("build.version")};
    }
}
