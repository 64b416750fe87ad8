/**
 * Another pseudonym key for a whole database.
 *
 * <p>Enters: both keys, a connection in a transaction, the extracts as they were delivered. Leaves: the lines of
 * {@code claims.line} under the new key, or all as it was, with the reasons. It computes no figure, and never writes, logs or
 * names a key or an identifier.
 */
package org.claimsbenchmark.rekey;
