/**
 * What a claim line is: normalised codes, exact money, dates without zones.
 *
 * <p>Enters: nothing. Leaves: immutable values for every later room. This room never reads, classifies or stores, prints
 * no value of a line, and knows the JDK alone.
 */
package org.claimsbenchmark.claim;
