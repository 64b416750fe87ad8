/**
 * What monitoring sees of the runs of a process: meters for Prometheus, and whether all is well.
 *
 * <p>Enters: how far an attempt has come, and the account of each that ended. Leaves: meters over HTTP or to a push gateway, and
 * a state of health. This room never labels a meter with a patient, a claim or a file, never logs an address's credentials,
 * and never changes how a run ends.
 */
package org.claimsbenchmark.metrics;
