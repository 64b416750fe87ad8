/**
 * The kept lines of a run, as columns in memory.
 *
 * <p>Enters: the lines, extracts and settlement of a run from schema {@code claims}, and the reference tables. Leaves:
 * {@code KeptLines}, with pseudonyms numbered and texts stored once. This room never decides what is kept, never
 * reclassifies a line and writes nothing.
 */
package org.claimsbenchmark.benchmark.kept;
