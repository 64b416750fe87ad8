package org.claimsbenchmark.check.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The longest rising part of a sequence: what of an order has stayed, so that the rest has moved. */
final class LongestRise {

    private LongestRise() {}

    /** One of the longest, the members in order. */
    static List<Integer> of(List<Integer> sequence) {
        int size = sequence.size();
        int[] length = new int[size];
        int[] previous = new int[size];
        Arrays.fill(length, 1);
        Arrays.fill(previous, -1);
        int last = -1;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                if (sequence.get(j) < sequence.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || length[i] > length[last] ? i : last;
        }
        List<Integer> rise = new ArrayList<>();
        for (int i = last; i >= 0; i = previous[i]) {
            rise.add(sequence.get(i));
        }
        Collections.reverse(rise);
        return rise;
    }
}
