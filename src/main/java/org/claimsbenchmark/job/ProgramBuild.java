package org.claimsbenchmark.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the build wrote down of itself. */
public final class ProgramBuild {

    private static final String INFO = "/META-INF/build-info.properties";

    private ProgramBuild() {}

    /** Version of the program, such as 1.2.0. */
    public static String version() {
        Properties build = new Properties();
        try (InputStream stream = ProgramBuild.class.getResourceAsStream(INFO)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + INFO + ": build it with Maven");
            }
            build.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("build.version");
    }
}
