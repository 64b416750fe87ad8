/**
 * What can be wrong: positions, finding codes and findings.
 *
 * <p>Enters: nothing; every other room creates findings. Leaves: findings without any source value. This room never
 * throws, logs or formats a value of a patient or claim field, and knows the JDK alone.
 */
package org.claimsbenchmark.finding;
