/**
 * What a line means: one small class a dimension, each naming the rule that decided, and the facts worth knowing.
 *
 * <p>Enters: a claim line and the reference tables. Leaves: a {@code Classification}. This room never changes a line,
 * never throws for a value it does not know, and knows the JDK alone.
 *
 * <p>{@code LineClassifier} is the way in. A dimension's rule lives in the class of its name, {@code FeeBasisRule} to
 * {@code StateRule}; the sentences that analysts read are in {@code Rule}, the values in {@code DimensionValues}; the
 * facts of a line are found by subject, {@code ModifierFacts} to {@code DateFacts}.
 */
package org.claimsbenchmark.classify;
