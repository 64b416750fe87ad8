package org.claimsbenchmark.benchmark.privacy;

import java.util.Arrays;

/** Groups of lines in a table: each stands at one value of every axis, and no line is in two of them. */
public final class CountedGroups {

    private static final int FIRST_CAPACITY = 64;

    private final int[] sizes;
    private int[] values;
    private int[] lines = new int[FIRST_CAPACITY];
    private int[] patients = new int[FIRST_CAPACITY];
    private int[] singles = new int[FIRST_CAPACITY];
    private int count;

    /** @param sizes how many values each axis has, one axis or more */
    public CountedGroups(int... sizes) {
        this.sizes = sizes.clone();
        this.values = new int[FIRST_CAPACITY * sizes.length];
    }

    /**
     * Adds a group that has lines.
     *
     * @param at its value on each axis, 0-based
     * @param lines how many, one or more
     * @param patients how many distinct ones the lines are of
     * @param singles how many of the lines are the only one, in any group, of their patient
     */
    public void add(int[] at, int lines, int patients, int singles) {
        if (count == this.lines.length) {
            int capacity = Math.multiplyExact(count, 2);
            values = Arrays.copyOf(values, Math.multiplyExact(capacity, sizes.length));
            this.lines = Arrays.copyOf(this.lines, capacity);
            this.patients = Arrays.copyOf(this.patients, capacity);
            this.singles = Arrays.copyOf(this.singles, capacity);
        }
        System.arraycopy(at, 0, values, count * sizes.length, sizes.length);
        this.lines[count] = lines;
        this.patients[count] = patients;
        this.singles[count] = singles;
        count++;
    }

    int axes() {
        return sizes.length;
    }

    int size(int axis) {
        return sizes[axis];
    }

    int count() {
        return count;
    }

    int value(int group, int axis) {
        return values[group * sizes.length + axis];
    }

    int lines(int group) {
        return lines[group];
    }

    int patients(int group) {
        return patients[group];
    }

    int singles(int group) {
        return singles[group];
    }
}
