/**
 * The embedded PostgreSQL server of a working folder.
 *
 * <p>Enters: the folder. Leaves: a database on a running server, held for as long as the program needs it; the last
 * program to let go stops the server. This room never reads or writes a table, and never deletes data.
 */
package org.claimsbenchmark.embedded;
