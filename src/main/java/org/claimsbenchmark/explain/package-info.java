/**
 * Why a figure is what it is, and what became of a record.
 *
 * <p>Enters: a connection, the key of a cell or a record. Leaves: listings for the terminal. What is told depends on what the
 * connection's user may read: an auditor sees lines, and values of claims where they are asked for; everyone else sees what
 * the views of schema {@code benchmark} show. This room never writes, needs no key, and never logs what it reads.
 */
package org.claimsbenchmark.explain;
