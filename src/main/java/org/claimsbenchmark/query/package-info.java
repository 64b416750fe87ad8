/**
 * What a query returns, for people and for spreadsheets.
 *
 * <p>Enters: a JDBC result. Leaves: an aligned table, or comma-separated values. This room never runs a statement and
 * leaves out no row.
 */
package org.claimsbenchmark.query;
