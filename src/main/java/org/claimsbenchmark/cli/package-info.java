/**
 * Commands and exit codes.
 *
 * <p>Enters: arguments, environment and working folder. Leaves: text for a person and an exit code. Asking for help starts
 * neither Spring nor a database. This room never reads an extract itself and never computes a figure.
 */
package org.claimsbenchmark.cli;
