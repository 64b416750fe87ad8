package org.claimsbenchmark.load;

import java.time.Instant;

/**
 * An extract that came into an edition.
 *
 * @param name file name, with the folders below the input folder
 * @param sizeBytes number of bytes that its digest covers
 * @param location where its file lay when it was registered; null where an earlier version did not keep it
 * @param receivedAt when the run that registered it began
 * @param loaded whether its lines were published, then or since
 */
public record ReceivedExtract(String name, long sizeBytes, String location, Instant receivedAt, boolean loaded) {}
