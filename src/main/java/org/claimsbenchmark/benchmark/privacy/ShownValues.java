package org.claimsbenchmark.benchmark.privacy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Chooses which groups of a table are shown beside its totals, so that no hidden count or sum can be derived from them (rule 5,
 * complementary suppression).
 *
 * <p>A group is shown when each of its values is. Whoever knows the totals can then derive one thing more: the table in which
 * all hidden values of an axis are one, the rest. So the values are chosen in such a way that this table, too, has no group of
 * 1 to 10 patients, nor of too few providers where these matter; and wherever one axis is at its rest, the hidden groups together leave each small one of them at least ten
 * possible counts. That the hidden part is whole rows and columns, never single groups, is what keeps sums over several totals at once
 * from telling more: lines could change places between any two hidden values without any shown figure to show it.
 *
 * <p>The values that cost least are hidden: first those with most small groups for the lines that go with them, then, where a
 * rest is too small, the value with the fewest lines that makes it larger or that it belongs to.
 */
public final class ShownValues {

    /** How many counts a hidden one must leave possible. */
    public static final int LEAST_POSSIBLE = 10;

    /** By how much a hidden count could be larger, at least. */
    static final int LEAST_LEEWAY = LEAST_POSSIBLE - 1;

    private final CountedGroups groups;
    private final boolean[][] hidden;
    private final long[][] shownLines;
    private final int[][] smallGroups;

    private ShownValues(CountedGroups groups, boolean[][] hidden) {
        this.groups = groups;
        this.hidden = hidden;
        this.shownLines = new long[groups.axes()][];
        this.smallGroups = new int[groups.axes()][];
        for (int axis = 0; axis < groups.axes(); axis++) {
            shownLines[axis] = new long[groups.size(axis)];
            smallGroups[axis] = new int[groups.size(axis)];
        }
    }

    /**
     * @param hidden by axis and value: what is hidden whatever the table says, as its total is hidden
     * @return by axis and value: whether it is shown; nothing at all where an axis is left with no shown value
     */
    public static boolean[][] of(CountedGroups groups, boolean[][] hidden) {
        boolean[][] copy = new boolean[hidden.length][];
        for (int axis = 0; axis < hidden.length; axis++) {
            copy[axis] = hidden[axis].clone();
        }
        return new ShownValues(groups, copy).choose();
    }

    private boolean[][] choose() {
        while (everyAxisShowsSome()) {
            Map<Long, Rest> rests = count();
            if (hideWhereGroupsAreSmall()) {
                continue;
            }
            Long unsafe = firstUnsafe(rests);
            if (unsafe == null) {
                return shown();
            }
            hideFor(unsafe);
        }
        for (boolean[] axis : hidden) {
            Arrays.fill(axis, true);
        }
        return shown();
    }

    private boolean everyAxisShowsSome() {
        for (boolean[] axis : hidden) {
            boolean some = false;
            for (boolean value : axis) {
                some |= !value;
            }
            if (!some) {
                return false;
            }
        }
        return true;
    }

    private boolean[][] shown() {
        boolean[][] shown = new boolean[hidden.length][];
        for (int axis = 0; axis < hidden.length; axis++) {
            shown[axis] = new boolean[hidden[axis].length];
            for (int value = 0; value < shown[axis].length; value++) {
                shown[axis][value] = !hidden[axis][value];
            }
        }
        return shown;
    }

    /** Counts, by value, shown lines and small groups among them. @return the rests that have lines, by their keys */
    private Map<Long, Rest> count() {
        for (int axis = 0; axis < hidden.length; axis++) {
            Arrays.fill(shownLines[axis], 0);
            Arrays.fill(smallGroups[axis], 0);
        }
        Map<Long, Rest> rests = new HashMap<>();
        for (int group = 0; group < groups.count(); group++) {
            int hiddenAxes = hiddenAxes(group);
            if (hiddenAxes == 0) {
                int small = groups.isSmall(group) ? 1 : 0;
                for (int axis = 0; axis < hidden.length; axis++) {
                    shownLines[axis][groups.value(group, axis)] += groups.lines(group);
                    smallGroups[axis][groups.value(group, axis)] += small;
                }
            } else {
                rests.computeIfAbsent(key(group, hiddenAxes), any -> new Rest(hiddenAxes))
                        .add(groups, group);
            }
        }
        return rests;
    }

    private int hiddenAxes(int group) {
        int axes = 0;
        for (int axis = 0; axis < hidden.length; axis++) {
            axes |= hidden[axis][groups.value(group, axis)] ? 1 << axis : 0;
        }
        return axes;
    }

    /** Names the rest: the values on the other axes. */
    private long key(int group, int hiddenAxes) {
        long key = 0;
        for (int axis = 0; axis < hidden.length; axis++) {
            boolean atRest = (hiddenAxes >> axis & 1) == 1;
            key = key * (groups.size(axis) + 1L) + (atRest ? groups.size(axis) : groups.value(group, axis));
        }
        return key;
    }

    /** Hides the value with the most small groups for its lines, if there is one. */
    private boolean hideWhereGroupsAreSmall() {
        int worstAxis = -1;
        int worst = -1;
        for (int axis = 0; axis < hidden.length; axis++) {
            for (int value = 0; value < hidden[axis].length; value++) {
                if (smallGroups[axis][value] > 0
                        && (worst < 0
                                || smallGroups[axis][value] * shownLines[worstAxis][worst]
                                        > smallGroups[worstAxis][worst] * shownLines[axis][value])) {
                    worstAxis = axis;
                    worst = value;
                }
            }
        }
        if (worst < 0) {
            return false;
        }
        hidden[worstAxis][worst] = true;
        return true;
    }

    /** @return the key of the rest to mend first, at the fewest axes; null when all are safe */
    private static Long firstUnsafe(Map<Long, Rest> rests) {
        Long first = null;
        for (Map.Entry<Long, Rest> rest : rests.entrySet()) {
            if (!rest.getValue().isSafe()
                    && (first == null || comesBefore(rest.getKey(), rest.getValue(), first, rests.get(first)))) {
                first = rest.getKey();
            }
        }
        return first;
    }

    private static boolean comesBefore(long key, Rest rest, long otherKey, Rest other) {
        return rest.axes() < other.axes() || (rest.axes() == other.axes() && key < otherKey);
    }

    /** Hides the value with the fewest lines that makes the rest larger, or makes it part of a larger one. */
    private void hideFor(long unsafe) {
        int cheapestAxis = -1;
        int cheapest = -1;
        for (int group = 0; group < groups.count(); group++) {
            int hiddenAxes = hiddenAxes(group);
            for (int axis = 0; axis < hidden.length; axis++) {
                int value = groups.value(group, axis);
                boolean candidate = !hidden[axis][value]
                        && (key(group, hiddenAxes) == unsafe || key(group, hiddenAxes | 1 << axis) == unsafe);
                if (candidate && (cheapest < 0 || isCheaper(axis, value, cheapestAxis, cheapest))) {
                    cheapestAxis = axis;
                    cheapest = value;
                }
            }
        }
        if (cheapest < 0) { // all its groups stand at the rest of every axis
            for (int axis = 0; axis < hidden.length; axis++) {
                for (int value = 0; value < hidden[axis].length; value++) {
                    if (!hidden[axis][value] && (cheapest < 0 || isCheaper(axis, value, cheapestAxis, cheapest))) {
                        cheapestAxis = axis;
                        cheapest = value;
                    }
                }
            }
        }
        hidden[cheapestAxis][cheapest] = true;
    }

    private boolean isCheaper(int axis, int value, int otherAxis, int other) {
        long lines = shownLines[axis][value];
        long otherLines = shownLines[otherAxis][other];
        return lines < otherLines
                || (lines == otherLines && (axis < otherAxis || (axis == otherAxis && value < other)));
    }
}
