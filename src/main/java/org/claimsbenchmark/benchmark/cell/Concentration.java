package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * How the lines of each slot are spread over those who have several.
 *
 * @param repeats by slot: how many lines belong to someone who was counted there before
 * @param most by slot: how many lines the one with the most has; 0 where nobody has more than one
 */
record Concentration(int[] repeats, int[] most) {

    /** Takes lines, those of one together, the earlier months first. */
    static final class Counting {

        private static final int NOBODY = -1;
        private static final int GRAINS = ServicePeriod.values().length;

        private final CellSlots slots;
        private final Months months;
        private final int[] repeats;
        private final int[] most;
        /** By combination: whose line came last. */
        private final int[] lastOrdinal;
        /** By combination: its month. */
        private final int[] lastMonth;
        /** By combination and grain: how many lines of that one have come in the period of the last. */
        private final int[] run;

        Counting(CellSlots slots) {
            this.slots = slots;
            this.months = slots.months();
            this.repeats = new int[slots.count()];
            this.most = new int[slots.count()];
            int combinations = slots.combinations().count();
            this.lastOrdinal = new int[combinations];
            this.lastMonth = new int[combinations];
            this.run = new int[Math.multiplyExact(combinations, GRAINS)];
            Arrays.fill(lastOrdinal, NOBODY);
        }

        void add(int combination, int month, int ordinal) {
            int[] places = months.places(month);
            int grain = 0;
            if (lastOrdinal[combination] == ordinal) {
                int[] lastPlaces = months.places(lastMonth[combination]);
                int first = slots.slot(combination, 0);
                for (; grain < GRAINS && lastPlaces[grain] == places[grain]; grain++) {
                    int lines = ++run[combination * GRAINS + grain];
                    most[first + places[grain]] = Math.max(most[first + places[grain]], lines);
                }
                repeats[first + places[grain - 1]]++;
            }
            for (; grain < GRAINS; grain++) {
                run[combination * GRAINS + grain] = 1;
            }
            lastOrdinal[combination] = ordinal;
            lastMonth[combination] = month;
        }

        Concentration result() {
            slots.addUp(repeats);
            return new Concentration(repeats, most);
        }
    }
}
