package org.claimsbenchmark.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when files are as they are, as far as this process saw. It tells a file that is left alone even where its time of
 * modification does not, as a file server's clock may be ahead.
 */
final class Sightings {

    private record Sighting(long sizeBytes, Instant lastModified, Instant since) {}

    private final Map<Path, Sighting> byPath = new HashMap<>();

    /** Notes how the file is now, and tells for how long it has been so. */
    Duration unchanged(InboxFile file, Instant now) {
        Sighting before = byPath.get(file.path());
        boolean same = before != null
                && before.sizeBytes() == file.sizeBytes()
                && before.lastModified().equals(file.lastModified());
        Sighting sighting = same ? before : new Sighting(file.sizeBytes(), file.lastModified(), now);
        byPath.put(file.path(), sighting);
        return Duration.between(sighting.since(), now);
    }
}
