/**
 * A second, plain computation of everything a run publishes, straight from the rules: the oracle of the integration
 * tests.
 *
 * <p>Enters: extracts. Leaves: ledgers, lines and cells as plain maps. This package uses no class and no resource of the
 * program it judges; its tables are its own transcription of the rules and of the official code sets.
 */
package org.claimsbenchmark.oracle;
