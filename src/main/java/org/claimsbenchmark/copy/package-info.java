/**
 * Rows into a table and out of a query by PostgreSQL's COPY: the one place that knows its formats, text for tables of some
 * thousand rows and binary for those of millions.
 *
 * <p>Enters: values, column by column; or a query. Leaves: rows of a table, in the caller's transaction; or the values of a
 * query's rows, field by field. This room never commits, knows no table by name and never repeats what the database says
 * about a row. It knows the JDK and the driver alone.
 */
package org.claimsbenchmark.copy;
