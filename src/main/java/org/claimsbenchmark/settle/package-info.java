/**
 * Which lines of a run count: final action among the records of one claim line, duplicates, charges joined with what was
 * paid for them, and the sessions that keep a related line beside an index line of the same patient and service date.
 *
 * <p>Enters: the loaded lines of the run's extracts, read from schema {@code claims}. Leaves: one row for every record
 * that does not count and why, the remittance that a line counts with, the facts that only show beside other lines, and the
 * run's ledger, in which every record
 * and every dollar stands in one bucket. This room never changes a loaded line, never reads an extract and never commits.
 */
package org.claimsbenchmark.settle;
