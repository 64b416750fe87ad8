package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Of which values, or periods, both of two sets tell the totals: of one, or of several together that one of the sets hides. */
final class KnownTogether {

    private KnownTogether() {}

    /**
     * @param first whether the one set shows it
     * @param second whether the other one does
     * @param occurs whether it has lines
     * @return groups of values, smallest numbers first; not all together, of which others tell
     */
    static List<int[]> of(int values, IntPredicate first, IntPredicate second, IntPredicate occurs) {
        int[] occurring = IntStream.range(0, values).filter(occurs).toArray();
        List<int[]> groups = new ArrayList<>();
        for (int value : occurring) {
            if (first.test(value) && second.test(value)) {
                groups.add(new int[] {value});
            }
        }
        int[] hiddenByFirst = those(occurring, first.negate());
        int[] hiddenBySecond = those(occurring, second.negate());
        if (those(hiddenByFirst, second.negate()).length > 0) {
            groups.add(those(occurring, first.and(second).negate()));
        } else {
            groups.add(hiddenByFirst);
            groups.add(hiddenBySecond);
        }
        groups.removeIf(group -> group.length == 0 || occurring.length > 1 && group.length == occurring.length);
        return groups;
    }

    private static int[] those(int[] values, IntPredicate which) {
        return IntStream.of(values).filter(which).toArray();
    }
}
