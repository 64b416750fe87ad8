package org.claimsbenchmark.job.remote;

/**
 * A load that workers may take portions of.
 *
 * @param jobExecutionId the attempt at the run
 * @param runId the run, in {@code claims.run}
 * @param portions into how many its ranges are put together, about
 * @param programVersion that a worker must have
 * @param referenceVersion of the tables that a worker must have
 */
public record OpenLoad(long jobExecutionId, long runId, int portions, String programVersion, String referenceVersion) {}
