/**
 * What became of the runs of a database: its editions, their runs, one run whole, two publications beside each other.
 *
 * <p>Enters: a connection, the number of a run. Leaves: listings for whoever runs the job, as text, CSV or JSON. Counts of
 * records are exact, figures are as analysts see them. This room never writes, and needs no key.
 */
package org.claimsbenchmark.history;
