package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;

/**
 * How the lines of each slot are spread over those who have several.
 *
 * @param repeats by slot: how many lines belong to someone who was counted there before
 * @param most by slot: how many lines the one with the most has, 0 where nobody recurs anywhere
 */
record Concentration(int[] repeats, int[] most) {

    /** Takes lines, those of one together. */
    static final class Counting {
        private final int[] repeats;
        private final int[] most;
        private final int[] last;
        /** By slot: how many lines of the last one have come. */
        private final int[] run;

        Counting(int slots) {
            repeats = new int[slots];
            most = new int[slots];
            last = new int[slots];
            run = new int[slots];
            Arrays.fill(last, -1);
        }

        void add(int slot, int ordinal) {
            if (last[slot] == ordinal) {
                repeats[slot]++;
                run[slot]++;
            } else {
                last[slot] = ordinal;
                run[slot] = 1;
            }
            most[slot] = Math.max(most[slot], run[slot]);
        }

        Concentration result() {
            return new Concentration(repeats, most);
        }
    }
}
