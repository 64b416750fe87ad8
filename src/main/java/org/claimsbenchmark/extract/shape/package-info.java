/**
 * Rows of other shapes to records of one claim line each: lines that stand in numbered columns of one row, and claims whose
 * header and lines are rows of their own.
 *
 * <p>Enters: the rows of an extract, from its first one on, and which columns mean a line. Leaves: records in the same
 * columns each, numbered from 1; a row that no line can be made of leaves as a record that will be rejected, so that every
 * row is accounted for. This room never changes a value.
 */
package org.claimsbenchmark.extract.shape;
