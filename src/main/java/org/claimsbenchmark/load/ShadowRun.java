package org.claimsbenchmark.load;

/**
 * A run that computed what figures would be, and published nothing.
 *
 * @param runId key of {@code claims.run}
 * @param edition of its own
 * @param ofRunId the publication whose extracts it read
 * @param referenceVersion of the tables that judged its lines
 */
public record ShadowRun(long runId, String edition, long ofRunId, String referenceVersion) {}
