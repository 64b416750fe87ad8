package org.claimsbenchmark.load;

/**
 * What makes two runs the same run, so that the second continues the first.
 *
 * @param edition whose figures the run publishes
 * @param inputsSha256 hex digest over the contents of all inputs
 * @param baseRunId the edition's published run when this one began, 0 when there was none
 * @param referenceVersion of the tables that judge the lines
 * @param programVersion of the program that computes
 */
public record RunIdentity(
        String edition, String inputsSha256, long baseRunId, String referenceVersion, String programVersion) {}
