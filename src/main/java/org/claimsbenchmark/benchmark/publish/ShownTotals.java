package org.claimsbenchmark.benchmark.publish;

import java.util.HashSet;
import java.util.Set;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.ServicePeriod;

/** Which fee bases, and single values within them, have a shown cell over all service dates: what other tables may break down. */
public final class ShownTotals {

    private final Set<String> shown = new HashSet<>();

    /** Takes note of a cell, if it is such a one. */
    public void add(Cell cell) {
        if (cell.suppressed() || cell.period() != ServicePeriod.ALL) {
            return;
        }
        LineDimension grouped = null;
        for (LineDimension dimension : LineDimension.values()) {
            if (dimension != LineDimension.FEE_BASIS && !cell.value(dimension).equals(Cell.ALL)) {
                if (grouped != null) {
                    return;
                }
                grouped = dimension;
            }
        }
        shown.add(key(cell.value(LineDimension.FEE_BASIS), grouped, grouped == null ? "" : cell.value(grouped)));
    }

    /** Whether the lines of a fee basis, or of all, are shown at all. */
    boolean contains(String feeBasis) {
        return shown.contains(key(feeBasis, null, ""));
    }

    /** Whether those with a value are. */
    boolean contains(String feeBasis, LineDimension dimension, String value) {
        return shown.contains(key(feeBasis, dimension, value));
    }

    private static String key(String feeBasis, LineDimension dimension, String value) {
        return feeBasis + "|" + dimension + "|" + value;
    }
}
