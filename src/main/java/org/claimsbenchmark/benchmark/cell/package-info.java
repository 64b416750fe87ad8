/**
 * Kept lines to cells (rule 4): 31 sets of dimensions at four period grains, exact, in a fixed order.
 *
 * <p>Enters: {@code KeptLines} and the national Medicare amounts. Leaves: blocks of cells, those of 1 to 10 patients
 * without measures. This room never pools amounts across fee bases, never computes in floating point, and touches no
 * database.
 */
package org.claimsbenchmark.benchmark.cell;
