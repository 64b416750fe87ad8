package org.claimsbenchmark.explain.movement;

import java.util.ArrayList;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;

/**
 * A row of cells over all service dates: of a fee basis, and of all or one value of one dimension.
 *
 * @param feeBasis its value
 * @param dimension null for the row of all
 * @param value in the dimension; empty for the row of all
 */
record Figure(String feeBasis, LineDimension dimension, String value) {

    static Figure ofAll(String feeBasis) {
        return new Figure(feeBasis, null, "");
    }

    /** Those that a line is in. */
    static List<Figure> of(Side side) {
        String feeBasis = side.values().get(LineDimension.FEE_BASIS.ordinal());
        List<Figure> figures = new ArrayList<>();
        figures.add(ofAll(feeBasis));
        for (LineDimension dimension : LineDimension.values()) {
            if (dimension != LineDimension.FEE_BASIS) {
                figures.add(new Figure(feeBasis, dimension, side.values().get(dimension.ordinal())));
            }
        }
        return figures;
    }

    boolean has(Side side) {
        return side != null
                && side.values().get(LineDimension.FEE_BASIS.ordinal()).equals(feeBasis)
                && (dimension == null || side.values().get(dimension.ordinal()).equals(value));
    }

    String dimensionText() {
        return dimension == null ? "all" : dimension.column();
    }
}
