package org.claimsbenchmark.benchmark.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups of lines in a table: each stands at one value of every axis, and no line is in two of them. */
public final class CountedGroups {

    private final int[] sizes;
    private final List<Group> groups = new ArrayList<>();

    /** @param at its value on each axis */
    private record Group(int[] at, LineGroup[] parts, ProviderGroup providers) {}

    /** @param sizes how many values each axis has, one axis or more */
    public CountedGroups(int... sizes) {
        this.sizes = sizes.clone();
    }

    /**
     * Adds a group that has lines.
     *
     * @param at its value on each axis, 0-based
     * @param parts the whole group, and any others of its lines of which something is told as well: as many for every group of the
     *     table, in the same order
     */
    public void add(int[] at, LineGroup... parts) {
        add(at, ProviderGroup.NOBODY, parts);
    }

    /** Adds a group that must be no few providers' either. */
    public void add(int[] at, ProviderGroup providers, LineGroup... parts) {
        groups.add(new Group(Arrays.copyOf(at, sizes.length), parts, providers));
    }

    int axes() {
        return sizes.length;
    }

    int size(int axis) {
        return sizes[axis];
    }

    int count() {
        return groups.size();
    }

    int value(int group, int axis) {
        return groups.get(group).at()[axis];
    }

    /** Lines of the whole group. */
    int lines(int group) {
        return groups.get(group).parts()[0].lines();
    }

    LineGroup[] parts(int group) {
        return groups.get(group).parts();
    }

    ProviderGroup providers(int group) {
        return groups.get(group).providers();
    }

    /** Whether the group, or one of its parts, is too small or too few providers' to be told of. */
    boolean isSmall(int group) {
        for (LineGroup part : parts(group)) {
            if (part.isSmall()) {
                return true;
            }
        }
        return providers(group).withheld();
    }
}
