package org.claimsbenchmark.benchmark.cell;

import java.util.stream.IntStream;

/** Which order statistics of a slot's values are noted: two around each percentile, then those that bound the median. */
final class WantedRanks {

    private final int[] percents;
    /** Null where no bounds of the median are wanted. */
    private final MedianRanks median;

    private WantedRanks(int[] percents, MedianRanks median) {
        this.percents = percents;
        this.median = median;
    }

    static WantedRanks of(int[] percents, MedianRanks median) {
        return new WantedRanks(percents, median);
    }

    int count() {
        return 2 * percents.length + (median == null ? 0 : 2);
    }

    /** 0-based rank of the i-th wanted one among so many values, at least one, in ascending order. */
    int rank(int values, int i) {
        if (i < 2 * percents.length) {
            int below = ExactStatistics.rankBelow(values, percents[i / 2]);
            return i % 2 == 0 ? below : Math.min(below + 1, values - 1);
        }
        if (!median.bound(values)) {
            return 0;
        }
        return i == 2 * percents.length ? median.low(values) : median.high(values);
    }

    /** All of them among so many values, each once, ascending. */
    int[] ascending(int values) {
        return IntStream.range(0, count())
                .map(i -> rank(values, i))
                .sorted()
                .distinct()
                .toArray();
    }
}
