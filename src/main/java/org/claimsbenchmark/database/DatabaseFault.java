package org.claimsbenchmark.database;

/**
 * One thing that keeps a database from being used.
 *
 * @param fault what is found and what was expected
 * @param remedy what to do about it
 */
record DatabaseFault(String fault, String remedy) {}
