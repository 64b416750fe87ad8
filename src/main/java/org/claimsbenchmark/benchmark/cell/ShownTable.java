package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.CountedGroups;
import org.claimsbenchmark.benchmark.privacy.ShownValues;

/**
 * What is shown of one fee basis in one grouping set: at the grain of all, and again within each longer period for the shorter
 * ones that make it up, some of each dimension's values and some of the periods.
 *
 * <p>Nothing is shown below a hidden total: a value is hidden where a smaller grouping set hides it in the same period, or this
 * set in the longer one.
 */
final class ShownTable {

    private final List<LineDimension> dimensions;
    private final Months months;
    private final int[] sizes;
    /** By place of the longer period, the grain of all's own at the front: by dimension and value. */
    private final boolean[][][] values;
    /** By place: whether anything of the period is shown. */
    private final boolean[] periods;

    private ShownTable(List<LineDimension> dimensions, KeptLines kept, Months months) {
        this.dimensions = dimensions;
        this.months = months;
        this.sizes = dimensions.stream()
                .mapToInt(dimension -> kept.dimension(dimension).values().size())
                .toArray();
        this.values = new boolean[months.placeCount() + 1][][];
        this.periods = new boolean[months.placeCount()];
        for (int block = 0; block < values.length; block++) {
            values[block] = new boolean[sizes.length][];
            for (int i = 0; i < sizes.length; i++) {
                values[block][i] = new boolean[sizes[i]];
            }
        }
    }

    /** Of a fee basis that is hidden. */
    static ShownTable nothing(List<LineDimension> dimensions, KeptLines kept, Months months) {
        return new ShownTable(dimensions, kept, months);
    }

    /**
     * Of a fee basis that is shown.
     *
     * @param combinations those of the fee basis that have lines
     * @param counts what decides
     * @param smaller what is shown of the fee basis in every smaller grouping set of some of the dimensions, and in any other
     *     table whose hidden part must be hidden here
     * @param beside what the table tells beside others
     */
    static ShownTable of(
            List<LineDimension> dimensions,
            KeptLines kept,
            CellSlots slots,
            SlotGroups counts,
            int[] combinations,
            List<ShownTable> smaller,
            List<JointTotals> beside) {
        ShownTable table = new ShownTable(dimensions, kept, slots.months());
        table.choose(slots, counts, combinations, smaller, beside);
        return table;
    }

    /**
     * Whether a combination of values is shown at a place, if it has lines there.
     *
     * @param at the code of its value in each dimension
     */
    boolean shows(int[] at, int place) {
        if (!periods[place]) {
            return false;
        }
        boolean[][] shown = values[months.longer(place) + 1];
        for (int i = 0; i < sizes.length; i++) {
            if (!shown[i][at[i]]) {
                return false;
            }
        }
        return true;
    }

    /** Whether anything of a period is shown. */
    boolean showsPlace(int place) {
        return periods[place];
    }

    /** By value of one of the dimensions: whether it is shown at a place of which anything is. */
    boolean[] valuesAt(int place, LineDimension dimension) {
        return values[months.longer(place) + 1][dimensions.indexOf(dimension)];
    }

    /** The place of the next longer period; -1 of all. */
    int longer(int place) {
        return months.longer(place);
    }

    private void choose(
            CellSlots slots,
            SlotGroups counts,
            int[] combinations,
            List<ShownTable> smaller,
            List<JointTotals> beside) {
        chooseAtAll(slots, counts, combinations, smaller, beside);
        for (int longer = 0; longer < periods.length; longer++) {
            int[] shorter = shorter(longer);
            if (periods[longer] && shorter.length > 0) {
                chooseWithin(longer, shorter, slots, counts, combinations, smaller, beside);
            }
        }
    }

    private void chooseAtAll(
            CellSlots slots,
            SlotGroups counts,
            int[] combinations,
            List<ShownTable> smaller,
            List<JointTotals> beside) {
        for (ShownTable table : smaller) {
            if (!table.periods[0]) {
                return;
            }
        }
        if (sizes.length == 0) {
            periods[0] = true;
            return;
        }
        CountedGroups groups = groups(sizes, new int[] {0}, slots, counts, combinations);
        values[0] = choose(groups, hiddenValues(0, smaller), new int[] {0}, beside);
        periods[0] = showsSome(values[0][0]);
    }

    private void chooseWithin(
            int longer,
            int[] shorter,
            CellSlots slots,
            SlotGroups counts,
            int[] combinations,
            List<ShownTable> smaller,
            List<JointTotals> beside) {
        int[] axes = Arrays.copyOf(sizes, sizes.length + 1);
        axes[sizes.length] = shorter.length;
        CountedGroups groups = groups(axes, shorter, slots, counts, combinations);
        boolean[][] hidden = Arrays.copyOf(hiddenValues(longer + 1, smaller), axes.length);
        hidden[sizes.length] = hiddenPeriods(shorter, smaller);
        boolean[][] shown = choose(groups, hidden, shorter, beside);
        values[longer + 1] = Arrays.copyOf(shown, sizes.length);
        for (int period = 0; period < shorter.length; period++) {
            periods[shorter[period]] = shown[sizes.length][period];
        }
    }

    /**
     * The lines by the values of the dimensions and, where there is one more axis, by period.
     *
     * @param places of the periods, or the place of all
     */
    private CountedGroups groups(int[] axes, int[] places, CellSlots slots, SlotGroups counts, int[] combinations) {
        CountedGroups groups = new CountedGroups(axes);
        int[] at = new int[sizes.length + 1];
        for (int combination : combinations) {
            locate(slots, combination, at);
            for (int period = 0; period < places.length; period++) {
                at[sizes.length] = period;
                counts.add(groups, at, slots.slot(combination, places[period]));
            }
        }
        return groups;
    }

    private static boolean[] hiddenPeriods(int[] places, List<ShownTable> smaller) {
        boolean[] hidden = new boolean[places.length];
        for (int period = 0; period < places.length; period++) {
            for (ShownTable table : smaller) {
                hidden[period] |= !table.periods[places[period]];
            }
        }
        return hidden;
    }

    /**
     * @param hidden what is hidden in any case
     * @param places of the periods, which are the last axis, or the place of all
     */
    private boolean[][] choose(CountedGroups groups, boolean[][] hidden, int[] places, List<JointTotals> beside) {
        boolean[][] shown = ShownValues.of(groups, hidden);
        while (hideWhatTellsOfFew(shown, hidden, places, beside)) {
            shown = ShownValues.of(groups, hidden);
        }
        return shown;
    }

    /** @return whether something more is hidden */
    private boolean hideWhatTellsOfFew(boolean[][] shown, boolean[][] hidden, int[] places, List<JointTotals> beside) {
        boolean atAll = shown.length == sizes.length;
        for (JointTotals totals : beside) {
            Optional<JointTotals.ToHide> toHide = totals.firstToHide(
                    places,
                    atAll ? new boolean[] {showsSome(shown[0])} : shown[sizes.length],
                    dimension -> shown[dimensions.indexOf(dimension)]);
            if (toHide.isPresent()) {
                int axis = toHide.get().dimension().map(dimensions::indexOf).orElse(sizes.length);
                hidden[axis][toHide.get().value()] = true;
                return true;
            }
        }
        return false;
    }

    /** By dimension and value: whether it is hidden in the block by the smaller tables, or in the longer period by this one. */
    private boolean[][] hiddenValues(int block, List<ShownTable> smaller) {
        boolean[][] hidden = new boolean[sizes.length][];
        for (int i = 0; i < sizes.length; i++) {
            hidden[i] = new boolean[sizes[i]];
            for (int value = 0; value < sizes[i]; value++) {
                hidden[i][value] = block > 0 && !values[months.longer(block - 1) + 1][i][value];
            }
            for (ShownTable table : smaller) {
                int of = table.dimensions.indexOf(dimensions.get(i));
                for (int value = 0; of >= 0 && value < sizes[i]; value++) {
                    hidden[i][value] |= !table.values[block][of][value];
                }
            }
        }
        return hidden;
    }

    private void locate(CellSlots slots, int combination, int[] at) {
        for (int i = 0; i < sizes.length; i++) {
            at[i] = slots.combinations().code(combination, dimensions.get(i));
        }
    }

    private int[] shorter(int longer) {
        List<Integer> shorter = new ArrayList<>();
        for (int place = 0; place < periods.length; place++) {
            if (months.longer(place) == longer) {
                shorter.add(place);
            }
        }
        return shorter.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean showsSome(boolean[] values) {
        for (boolean value : values) {
            if (value) {
                return true;
            }
        }
        return false;
    }
}
