/**
 * What managers and workers of a remote load say to each other, over PostgreSQL alone: requests on a channel of Spring
 * Integration, and the tables that say who may write.
 *
 * <p>Enters: numbers of executions, and where extracts lie. Leaves: the same, in another process. It never knows what is
 * loaded, and carries no value of a claim.
 */
package org.claimsbenchmark.job.remote;
