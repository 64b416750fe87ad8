/**
 * This project beside others on the same extracts.
 *
 * <p>{@code Comparison} makes the extracts, runs each {@code Contender} as a process of its own, checks that all give the
 * same cells, and writes the results and the page of {@code reports/performance}. The peers' programs are {@code DuckDbPeer},
 * {@code PostgresPeer} and {@code PlainBatchPeer}; their SQL stands in {@code src/jmh/resources}.
 */
package org.claimsbenchmark.comparison;
