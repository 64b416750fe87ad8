/**
 * What becomes of a run, and of a month of nights, when everything around it fails: the program killed, its connections cut, the
 * server crashed, the disk full.
 *
 * <p>Short in every build; system properties named {@code claims.test...} make each as long as wanted.
 */
package org.claimsbenchmark.endurance;
