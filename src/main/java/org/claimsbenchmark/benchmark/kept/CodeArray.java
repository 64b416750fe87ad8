package org.claimsbenchmark.benchmark.kept;

import java.util.Arrays;

/** An array of codes, whole numbers from 0 on, each in one, two or four bytes: as few as the number of codes needs. */
public final class CodeArray {

    private static final int BYTE_CODES = 1 << Byte.SIZE;
    private static final int CHAR_CODES = 1 << Character.SIZE;

    /** Exactly one of the three is not null. */
    private final byte[] bytes;

    private final char[] chars;
    private final int[] ints;

    private CodeArray(byte[] bytes, char[] chars, int[] ints) {
        this.bytes = bytes;
        this.chars = chars;
        this.ints = ints;
    }

    /** @param codes how many different codes there can be: all are smaller than this */
    public static CodeArray of(int size, int codes) {
        if (codes <= BYTE_CODES) {
            return new CodeArray(new byte[size], null, null);
        }
        return codes <= CHAR_CODES
                ? new CodeArray(null, new char[size], null)
                : new CodeArray(null, null, new int[size]);
    }

    public int size() {
        return bytes != null ? bytes.length : chars != null ? chars.length : ints.length;
    }

    public int get(int i) {
        return bytes != null ? bytes[i] & 0xff : chars != null ? chars[i] : ints[i];
    }

    public void set(int i, int code) {
        if (bytes != null) {
            bytes[i] = (byte) code;
        } else if (chars != null) {
            chars[i] = (char) code;
        } else {
            ints[i] = code;
        }
    }

    /** The codes at the given places, in their order. */
    public CodeArray at(int[] places) {
        if (bytes != null) {
            byte[] picked = new byte[places.length];
            for (int i = 0; i < picked.length; i++) {
                picked[i] = bytes[places[i]];
            }
            return new CodeArray(picked, null, null);
        }
        if (chars != null) {
            char[] picked = new char[places.length];
            for (int i = 0; i < picked.length; i++) {
                picked[i] = chars[places[i]];
            }
            return new CodeArray(null, picked, null);
        }
        int[] picked = new int[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = ints[places[i]];
        }
        return new CodeArray(null, null, picked);
    }

    /** Adds {@code factor} times each of the codes {@code from} to {@code from + count - 1} to the first of the sums. */
    public void addMultiples(int factor, int from, int count, int[] sums) {
        if (bytes != null) {
            for (int i = 0; i < count; i++) {
                sums[i] += (bytes[from + i] & 0xff) * factor;
            }
        } else if (chars != null) {
            for (int i = 0; i < count; i++) {
                sums[i] += chars[from + i] * factor;
            }
        } else {
            for (int i = 0; i < count; i++) {
                sums[i] += ints[from + i] * factor;
            }
        }
    }

    /** Sets the first of the given numbers to the codes {@code from} to {@code from + count - 1}. */
    public void copyTo(int from, int count, int[] codes) {
        if (bytes != null) {
            for (int i = 0; i < count; i++) {
                codes[i] = bytes[from + i] & 0xff;
            }
        } else if (chars != null) {
            for (int i = 0; i < count; i++) {
                codes[i] = chars[from + i];
            }
        } else {
            System.arraycopy(ints, from, codes, 0, count);
        }
    }

    /** A copy of another size that can hold so many different codes. */
    CodeArray resized(int size, int codes) {
        int same = Math.min(size, size());
        if (bytes != null && codes <= BYTE_CODES) {
            return new CodeArray(Arrays.copyOf(bytes, size), null, null);
        }
        if (chars != null && codes <= CHAR_CODES) {
            return new CodeArray(null, Arrays.copyOf(chars, size), null);
        }
        CodeArray copy = of(size, codes);
        for (int i = 0; i < same; i++) {
            copy.set(i, get(i));
        }
        return copy;
    }

    /** How many different codes it can hold. */
    long capacity() {
        return bytes != null ? BYTE_CODES : chars != null ? CHAR_CODES : 1L + Integer.MAX_VALUE;
    }
}
