/**
 * Which published figures are hidden (rule 5).
 *
 * <p>Enters: numbers of patients or records. Leaves: what may be shown. This room never sees a line or a key, and knows
 * the JDK alone.
 */
package org.claimsbenchmark.benchmark.privacy;
