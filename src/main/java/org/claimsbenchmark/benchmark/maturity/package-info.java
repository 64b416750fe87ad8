/**
 * How much of what was done in a month has come: claims are paid months after their service.
 *
 * <p>Enters: counts of a run's index lines by payer, month of service and month of payment. Leaves: the share of a period's
 * lines that has come, and the lag triangle. It never looks at a price.
 */
package org.claimsbenchmark.benchmark.maturity;
