package org.claimsbenchmark.benchmark.cell;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Which combinations of two dimensions have no lines of a fee basis, as far as what is shown of both says so: one that is shown says
 * it itself, and of what is hidden together it is known where all of it together has none. What is known of a period is worked out
 * once, and asked for by one choice at a time.
 */
final class KnownZeros {

    private final ShownTable shown;
    private final LineDimension rows;
    private final LineDimension columns;
    private final CountedPart counted;
    private final int[] combinations;
    /** By place. */
    private final Map<Integer, BitSet> byPlace = new HashMap<>();

    /**
     * @param shown of a set of both dimensions
     * @param combinations those of the fee basis in {@code counted}
     */
    KnownZeros(ShownTable shown, LineDimension rows, LineDimension columns, CountedPart counted, int[] combinations) {
        this.shown = shown;
        this.rows = rows;
        this.columns = columns;
        this.counted = counted;
        this.combinations = combinations;
    }

    /** @return by value of the rows, times the number of values of the columns, plus value of the columns */
    BitSet at(int place) {
        BitSet known = byPlace.get(place);
        if (known == null) {
            int longer = counted.slots().months().longer(place);
            known = shown.showsPlace(place) ? shownAt(place) : new BitSet();
            if (longer >= 0) {
                known.or(at(longer));
            }
            byPlace.put(place, known);
        }
        return known;
    }

    private BitSet shownAt(int place) {
        boolean[] shownRows = shown.valuesAt(place, rows);
        boolean[] shownColumns = shown.valuesAt(place, columns);
        BitSet occurring = new BitSet();
        boolean[] hiddenOfRow = new boolean[shownRows.length];
        boolean[] hiddenOfColumn = new boolean[shownColumns.length];
        boolean hidden = false;
        for (int combination : combinations) {
            if (counted.lines(combination, place) > 0) {
                int row = counted.code(combination, rows);
                int column = counted.code(combination, columns);
                occurring.set(row * shownColumns.length + column);
                hiddenOfRow[row] |= !shownColumns[column];
                hiddenOfColumn[column] |= !shownRows[row];
                hidden |= !shownRows[row] && !shownColumns[column];
            }
        }
        BitSet zeros = new BitSet();
        for (int row = 0; row < shownRows.length; row++) {
            for (int column = 0; column < shownColumns.length; column++) {
                boolean together = shownRows[row]
                        ? !shownColumns[column] && hiddenOfRow[row]
                        : shownColumns[column] ? hiddenOfColumn[column] : hidden;
                zeros.set(
                        row * shownColumns.length + column,
                        !together && !occurring.get(row * shownColumns.length + column));
            }
        }
        return zeros;
    }
}
