/**
 * Which priced lines are outliers of their fee basis.
 *
 * <p>Enters: a run's kept lines, and the quartiles that its cells show. Leaves: the limits of each fee basis, and how many lines
 * lie beyond them, as far as that may be told. It never changes what any other figure counts.
 */
package org.claimsbenchmark.benchmark.outlier;
