package org.claimsbenchmark.copy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Function;

/** Remembers what bytes decode to: what repeats on most lines is decoded once. What comes after too many is forgotten. */
final class DecodedBytes<T> {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final Function<byte[], T> decoder;
    private final int most;
    private byte[][] keys = new byte[1 << 8][];
    private Object[] values = new Object[1 << 8];
    private int size;

    /** @param most how many are remembered */
    DecodedBytes(int most, Function<byte[], T> decoder) {
        this.most = most;
        this.decoder = decoder;
    }

    T of(byte[] source, int from, int length) {
        int slot = slotOf(source, from, length);
        if (keys[slot] != null) {
            @SuppressWarnings("unchecked") // only what the decoder gave is put there
            T known = (T) values[slot];
            return known;
        }
        byte[] key = Arrays.copyOfRange(source, from, from + length);
        T decoded = decoder.apply(key);
        if (size < most) {
            keys[slot] = key;
            values[slot] = decoded;
            size++;
            if (size * 2 > keys.length) {
                grow();
            }
        }
        return decoded;
    }

    /** Where the bytes stand, or the vacant slot where they would. */
    private int slotOf(byte[] source, int from, int length) {
        int mask = keys.length - 1;
        int slot = hash(source, from, length) & mask;
        while (keys[slot] != null && !Arrays.equals(keys[slot], 0, keys[slot].length, source, from, from + length)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static int hash(byte[] source, int from, int length) {
        long hash = length;
        int i = from;
        for (; i + Long.BYTES <= from + length; i += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(source, i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        for (; i < from + length; i++) {
            hash = (hash ^ source[i]) * 0x9E3779B97F4A7C15L;
        }
        return (int) (hash >>> 32);
    }

    private void grow() {
        byte[][] oldKeys = keys;
        Object[] oldValues = values;
        keys = new byte[Math.multiplyExact(oldKeys.length, 2)][];
        values = new Object[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldKeys[old] != null) {
                int slot = slotOf(oldKeys[old], 0, oldKeys[old].length);
                keys[slot] = oldKeys[old];
                values[slot] = oldValues[old];
            }
        }
    }
}
