package org.claimsbenchmark.benchmark.outlier;

/**
 * The outliers of a fee basis, over all service dates.
 *
 * @param leastCents the least allowed amount that is no outlier
 * @param mostCents the greatest; null where no amount can be above it
 * @param pricedLines priced lines of the fee basis; null where it may not be told
 * @param low how many of them are below; null where it may not be told
 * @param high how many are above; null where it may not be told
 * @param patients distinct ones of both together; null where it may not be told
 * @param lines both together; null where it may not be told
 */
public record FeeBasisOutliers(
        String feeBasis,
        long leastCents,
        Long mostCents,
        Integer pricedLines,
        Integer low,
        Integer high,
        Integer patients,
        Integer lines) {}
