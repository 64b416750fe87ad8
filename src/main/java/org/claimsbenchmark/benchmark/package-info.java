/**
 * Kept lines to published figures: reads the kept lines of a run once, computes every cell and the tables beside them,
 * hides what is about too few patients, and writes all of it under the run's number.
 *
 * <p>Enters: a settled run and the reference tables. Leaves: rows of schema {@code published} in the caller's
 * transaction, and a summary. This room never decides what is kept or published and never commits.
 */
package org.claimsbenchmark.benchmark;
