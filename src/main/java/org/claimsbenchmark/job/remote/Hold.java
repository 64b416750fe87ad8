package org.claimsbenchmark.job.remote;

/**
 * What entitles a worker to write blocks of a portion, until another takes it over or its load is closed.
 *
 * @param stepExecutionId the portion
 * @param taken how often it was taken, this time included; tells this hold from every other
 * @param tries how many workers began it and neither ended it nor gave it back, this one included
 */
public record Hold(long stepExecutionId, int taken, int tries) {}
