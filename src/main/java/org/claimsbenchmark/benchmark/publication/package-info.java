/**
 * What becomes of figures that are computed: their receipt, whether they come out the same again, and an earlier
 * publication's shown anew.
 *
 * <p>Enters: the rows of schema {@code published} of one or two runs. Leaves: digests, differences by key, copied rows. It
 * computes no figure, and decides nothing about a line.
 */
package org.claimsbenchmark.benchmark.publication;
