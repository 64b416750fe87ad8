package org.claimsbenchmark.export.view;

import java.time.Instant;

/**
 * What an edition shows.
 *
 * @param referenceVersion of the tables that judged the lines
 */
public record Publication(
        String edition, long runId, Instant publishedAt, String programVersion, String referenceVersion) {}
