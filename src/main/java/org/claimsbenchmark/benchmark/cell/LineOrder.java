package org.claimsbenchmark.benchmark.cell;

import org.claimsbenchmark.benchmark.kept.CodeArray;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Index lines in some order, with what places them in cells. Each order has copies of its own: a pass then reads memory in
 * sequence, which costs 9 bytes a line and saves most of the time.
 */
final class LineOrder {

    /** How many lines are worked on at a time: what is known of them meanwhile stays in the processor's cache. */
    static final int BLOCK = 1024;

    private final int size;
    /** By dimension. */
    private final CodeArray[] values;

    private final CodeArray months;

    private LineOrder(int size, CodeArray[] values, CodeArray months) {
        this.size = size;
        this.values = values;
        this.months = months;
    }

    /** The index lines in the order of their rows. */
    static LineOrder ofRows(KeptLines kept, Months months) {
        CodeArray[] values = new CodeArray[LineDimension.values().length];
        for (LineDimension dimension : LineDimension.values()) {
            values[dimension.ordinal()] = kept.dimension(dimension).codes();
        }
        return new LineOrder(kept.indexCount(), values, months.monthOfRow());
    }

    /** The given ones of these lines, in the given order. */
    LineOrder at(int[] places) {
        CodeArray[] picked = new CodeArray[values.length];
        for (int dimension = 0; dimension < picked.length; dimension++) {
            picked[dimension] = values[dimension].at(places);
        }
        return new LineOrder(places.length, picked, months.at(places));
    }

    int size() {
        return size;
    }

    CodeArray values(LineDimension dimension) {
        return values[dimension.ordinal()];
    }

    CodeArray months() {
        return months;
    }
}
