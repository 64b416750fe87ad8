/**
 * What a line means: one small class a dimension, each naming the rule that decided, and the facts worth knowing.
 *
 * <p>Enters: a claim line and the reference tables. Leaves: a {@code Classification}. This room never changes a line,
 * never throws for a value it does not know, and knows the JDK alone.
 */
package org.claimsbenchmark.classify;
