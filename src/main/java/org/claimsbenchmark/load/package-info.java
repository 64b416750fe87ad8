/**
 * Lines, rejects and the ledger into schema {@code claims}.
 *
 * <p>Enters: classified claim lines and findings. Leaves: rows under keyed pseudonyms, written by COPY inside the
 * caller's transaction. This room never commits, never stores an identifier of a person or claim, and never repeats what
 * the database says about a row's values.
 */
package org.claimsbenchmark.load;
