/**
 * The published figures as a page that is looked at.
 *
 * <p>Enters: what the views of schema benchmark say of one edition, read in one transaction. Leaves: one HTML file with
 * its own style, scripts and data. This room never reads another schema, never sums over suppressed figures, and never
 * makes a file that asks for anything over a network.
 */
package org.claimsbenchmark.page;
