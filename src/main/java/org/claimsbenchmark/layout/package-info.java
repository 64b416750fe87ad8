/**
 * Record to claim line, or to all its findings.
 *
 * <p>Enters: headers and records of room {@code extract}, and layouts as YAML resources that say what a column is called
 * and which words it uses. Leaves: which columns an extract delivers, and per record one {@code ParseResult}. This room
 * never judges a code beyond "in scope", never throws for what an extract holds, and puts no source value into a
 * sentence.
 */
package org.claimsbenchmark.layout;
