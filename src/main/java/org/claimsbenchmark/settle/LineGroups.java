package org.claimsbenchmark.settle;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/** Lines that agree in some of their columns, found by a hash table with open addressing and linear probing. */
final class LineGroups {

    /** No line. */
    static final int NONE = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio, odd

    private final Agreement agreement;
    private final int[] latest;
    private final int shift;
    private final int[] before;
    /** The last line of each group. */
    private final BitSet last;

    /** @param lines lines are numbered below this; each may be added once */
    LineGroups(int lines, Agreement agreement) {
        this.agreement = agreement;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, lines)) + 1;
        latest = new int[Math.multiplyExact(1 << (bits - 1), 2)];
        Arrays.fill(latest, NONE);
        shift = Long.SIZE - bits;
        before = new int[lines];
        last = new BitSet(lines);
    }

    void add(int line) {
        int slot = slotOf(line);
        int earlier = latest[slot];
        before[line] = earlier;
        latest[slot] = line;
        last.set(line);
        if (earlier != NONE) {
            last.clear(earlier);
        }
    }

    /** The last line of a group that the given one agrees with, or {@link #NONE}. */
    int latestLike(int line) {
        return latest[slotOf(line)];
    }

    /** The line of the same group that was added before this one, or {@link #NONE}. */
    int before(int line) {
        return before[line];
    }

    /** Hands over the last line of every group in the order of these lines, so that their columns are read one after the other. */
    void forEach(IntConsumer latestOfGroup) {
        for (int line = last.nextSetBit(0); line >= 0; line = last.nextSetBit(line + 1)) {
            latestOfGroup.accept(line);
        }
    }

    private int slotOf(int line) {
        int slot = (int) (agreement.hash(line) * MIX >>> shift);
        while (latest[slot] != NONE && !agreement.holds(latest[slot], line)) {
            slot = (slot + 1) & (latest.length - 1);
        }
        return slot;
    }

    /** Which lines belong together: an equivalence. */
    interface Agreement {

        /** Equal for lines that agree; lines that do not may share it, but for speed. */
        long hash(int line);

        boolean holds(int one, int other);
    }
}
