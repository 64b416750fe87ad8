/**
 * Folders that deliverers write to, and what is expected of them.
 *
 * <p>Enters: folders, how long a file has to be left alone, expected deliveries as YAML, and the time. Leaves: the files that
 * are whole, under the names that the ledger knows them by, and alarms. This room never moves, deletes or loads a file, never
 * follows a link out of an inbox, and never takes what may still grow.
 */
package org.claimsbenchmark.inbox;
