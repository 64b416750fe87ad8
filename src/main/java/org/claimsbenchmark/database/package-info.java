/**
 * A database that a command may use, and what is said of one that it may not.
 *
 * <p>Enters: the environment. Leaves: a JDBC address with its secrets apart, found usable or refused with every fault and
 * remedy, and migrated. This room changes a database by its migrations alone, and never prints or logs a password.
 */
package org.claimsbenchmark.database;
