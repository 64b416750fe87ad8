package org.claimsbenchmark.oracle;

import java.math.BigInteger;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The median interval by counting: of the 2^n ways in which n values fall below or above the median, which are too few? */
public final class PlainBinomial {

    private static final Map<Integer, Integer> DEPTHS = new ConcurrentHashMap<>();

    private PlainBinomial() {}

    /**
     * The greatest l such that fewer than l of n values lie below the median in at most 1 of 40 of all ways; 0 where there is
     * none. The interval is from the l-th smallest to the l-th greatest value.
     */
    public static int depthOfMedianInterval(int n) {
        return DEPTHS.computeIfAbsent(n, PlainBinomial::count);
    }

    private static int count(int n) {
        BigInteger all = BigInteger.TWO.pow(n);
        BigInteger ways = BigInteger.ONE; // n over depth
        BigInteger below = BigInteger.ZERO;
        int depth = 0;
        while (below.add(ways).multiply(BigInteger.valueOf(40)).compareTo(all) <= 0) {
            below = below.add(ways);
            ways = ways.multiply(BigInteger.valueOf(n - depth)).divide(BigInteger.valueOf(depth + 1L));
            depth++;
        }
        return depth;
    }
}
