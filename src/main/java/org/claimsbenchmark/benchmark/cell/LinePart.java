package org.claimsbenchmark.benchmark.cell;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.kept.KeptLines;

/** Some of the index lines, whose patients are counted apart. */
final class LinePart {

    private static final int NOBODY = -1;

    /** The included lines in the order of their rows; where they are most, all lines. */
    private final LineOrder rows;

    private final boolean onlyIncluded;
    private final boolean[] included;
    private final Recurrences patients;
    private final int size;

    /**
     * @param rows the index lines in the order of their rows
     * @param byMonth their rows, the earlier months first
     * @param included whether the line of a row is one of them
     */
    LinePart(KeptLines kept, LineOrder rows, int[] byMonth, IntPredicate included) {
        this.included = new boolean[rows.size()];
        int[] ordinals = new int[rows.size()];
        int count = 0;
        for (int row = 0; row < ordinals.length; row++) {
            this.included[row] = included.test(row);
            ordinals[row] = this.included[row] ? kept.patients()[row] : NOBODY;
            count += this.included[row] ? 1 : 0;
        }
        this.patients = Recurrences.of(ordinals, rows, byMonth);
        this.size = count;
        this.onlyIncluded = 2 * (long) size < ordinals.length;
        this.rows = onlyIncluded
                ? rows.at(IntStream.range(0, ordinals.length)
                        .filter(this::includes)
                        .toArray())
                : rows;
    }

    int size() {
        return size;
    }

    boolean includes(int row) {
        return included[row];
    }

    PatientCounts counts(CellSlots slots) {
        return PatientCounts.of(lines(slots), patients, slots);
    }

    /** By slot: how many of the lines. */
    int[] lines(CellSlots slots) {
        return slots.count(rows, onlyIncluded ? place -> true : this::includes);
    }
}
