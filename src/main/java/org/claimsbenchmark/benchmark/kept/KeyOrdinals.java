package org.claimsbenchmark.benchmark.kept;

import java.util.Arrays;
import java.util.UUID;

/** Numbers 128-bit pseudonyms 0, 1, 2 ... by first appearance. */
final class KeyOrdinals {

    private static final int VACANT = -1;

    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int[] ordinals = vacant(1 << 10);
    private int size;

    /** The number of the key, a new one if it was not seen before. */
    int of(UUID key) {
        if (size * 2 >= ordinals.length) {
            grow();
        }
        int slot = slotOf(key.getMostSignificantBits(), key.getLeastSignificantBits());
        if (ordinals[slot] == VACANT) {
            high[slot] = key.getMostSignificantBits();
            low[slot] = key.getLeastSignificantBits();
            ordinals[slot] = size++;
        }
        return ordinals[slot];
    }

    /** Where the key stands, or the vacant slot where it would. */
    private int slotOf(long keyHigh, long keyLow) {
        int mask = ordinals.length - 1;
        long mixed = (keyHigh ^ Long.rotateLeft(keyLow, 32)) * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (ordinals[slot] != VACANT && (high[slot] != keyHigh || low[slot] != keyLow)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldOrdinals = ordinals;
        int capacity = Math.multiplyExact(oldOrdinals.length, 2);
        high = new long[capacity];
        low = new long[capacity];
        ordinals = vacant(capacity);
        for (int old = 0; old < oldOrdinals.length; old++) {
            if (oldOrdinals[old] != VACANT) {
                int slot = slotOf(oldHigh[old], oldLow[old]);
                high[slot] = oldHigh[old];
                low[slot] = oldLow[old];
                ordinals[slot] = oldOrdinals[old];
            }
        }
    }

    private static int[] vacant(int capacity) {
        int[] slots = new int[capacity];
        Arrays.fill(slots, VACANT);
        return slots;
    }
}
