/**
 * Kept lines and cells to the published tables, under the number of a run.
 *
 * <p>Enters: {@code KeptLines}, cells, and the ledger of the run. Leaves: rows of schema {@code published}, in a fixed
 * order, in the caller's transaction. This room never commits, never shows a figure about 1 to 10 patients, and never
 * publishes free text that fewer than 11 patients share.
 */
package org.claimsbenchmark.benchmark.publish;
