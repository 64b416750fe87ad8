package org.claimsbenchmark.benchmark.cell;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is told of the cells of a grouping set.
 *
 * @param set by fee basis
 * @param byFeeBasis by slot of the set
 * @param pooled by slot of the set without the fee basis
 */
record ShownSet(GroupingSet set, Slots byFeeBasis, Slots pooled) {

    ShownSet(GroupingSet set) {
        this(set, new Slots(), new Slots());
    }

    /** In which slots what is told. */
    static final class Slots {

        private final Map<Told, BitSet> told = new EnumMap<>(Told.class);

        void put(Told what, BitSet slots) {
            told.put(what, slots);
        }

        void set(Told what, int slot, boolean tells) {
            told.get(what).set(slot, tells);
        }

        /** The mean of an amount that all priced lines carry is told where their number is. */
        boolean tells(Told what, int slot) {
            BitSet slots = told.get(what);
            return slots == null ? tells(what.within(), slot) : slots.get(slot);
        }
    }
}
