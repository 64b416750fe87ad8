package org.claimsbenchmark.job.remote;

import java.time.Instant;

/**
 * Where an extract of a remote load lies, as its run sees it.
 *
 * @param extractId in {@code claims.extract}
 * @param location absolute path of the delivered file
 * @param sizeBytes of the extract: of an entry of an archive that of its content
 * @param modifiedAt when it was written last, to the microsecond
 * @param billedIsStated whether a control file states its billed total
 */
public record RemoteInput(int extractId, String location, long sizeBytes, Instant modifiedAt, boolean billedIsStated) {}
