package org.claimsbenchmark.benchmark.cell;

/**
 * What is told of the amounts of a cell, beside quartiles.
 *
 * @param sums whether sums and ratios of sums
 * @param means whether means
 * @param tails whether 10th and 90th percentiles, where enough lines carry the amount: that there are enough, or not, tells of
 *     how many they are
 */
record ToldAmounts(boolean sums, boolean means, boolean tails) {}
