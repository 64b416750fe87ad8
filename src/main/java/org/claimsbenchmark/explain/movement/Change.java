package org.claimsbenchmark.explain.movement;

/**
 * A claim line that counts otherwise in two publications.
 *
 * @param cause of the change
 * @param before null where it did not count
 * @param after null where it does not count
 */
record Change(Cause cause, Side before, Side after) {}
