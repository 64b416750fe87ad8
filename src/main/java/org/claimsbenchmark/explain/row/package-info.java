/**
 * From a published row, other than a cell, to the records that it counts.
 *
 * <p>Enters: a connection, a publication, a view and the key of one of its rows. Leaves: listings for the terminal. This room
 * never writes, never decides who may see records, and never tells a value that identifies anybody.
 */
package org.claimsbenchmark.explain.row;
