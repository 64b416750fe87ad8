package org.claimsbenchmark.objects;

import java.nio.file.Path;

/** Where extracts lie, as text: a path of a file system, or {@code s3://BUCKET/KEY}. */
public final class Locations {

    private static final String SCHEME = "s3://";

    private Locations() {}

    /**
     * The path to read.
     *
     * @throws java.nio.file.InvalidPathException when the text is neither
     */
    public static Path of(String location) {
        return location.startsWith(SCHEME) ? ObjectPath.of(location) : Path.of(location);
    }
}
