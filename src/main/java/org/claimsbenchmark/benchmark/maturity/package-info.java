/**
 * How much of what was done in a month has come: claims are paid months after their service.
 *
 * <p>Enters: a run's kept lines, and which cells are shown. Leaves: the share of a period's lines that has come, and what may
 * be shown of the lag triangle. It never looks at a price.
 */
package org.claimsbenchmark.benchmark.maturity;
