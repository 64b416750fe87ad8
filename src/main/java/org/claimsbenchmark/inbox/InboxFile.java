package org.claimsbenchmark.inbox;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An extract in an inbox.
 *
 * @param path where it lies
 * @param name what the ledger calls it
 * @param sizeBytes its size
 * @param lastModified when it was written last
 */
public record InboxFile(Path path, String name, long sizeBytes, Instant lastModified) {}
