package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * Which cell, as it is attacked.
 *
 * @param values one a dimension, {@code All} where it is not grouped by; the period last
 */
record CellKey(List<String> values) implements Comparable<CellKey> {

    /** The place of the period. */
    static final int PERIOD = LineDimension.values().length;

    @Override
    public int compareTo(CellKey other) {
        return values.toString().compareTo(other.values.toString());
    }

    String value(LineDimension dimension) {
        return values.get(dimension.ordinal());
    }

    CellKey with(LineDimension dimension, String value) {
        List<String> changed = new ArrayList<>(values);
        changed.set(dimension.ordinal(), value);
        return new CellKey(List.copyOf(changed));
    }
}
