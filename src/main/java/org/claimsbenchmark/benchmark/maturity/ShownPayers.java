package org.claimsbenchmark.benchmark.maturity;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.ServicePeriod;

/** Which payers have a shown cell in a fee basis and a period, all else {@link Cell#ALL}. */
public final class ShownPayers {

    private final Set<Key> shown = new HashSet<>();

    private record Key(String feeBasis, String payer, ServicePeriod period, LocalDate start) {}

    /** Takes note of a cell, if it is such a one. */
    public void add(Cell cell) {
        if (cell.suppressed()) {
            return;
        }
        for (LineDimension dimension : LineDimension.values()) {
            if (dimension != LineDimension.FEE_BASIS
                    && dimension != LineDimension.PAYER
                    && !cell.value(dimension).equals(Cell.ALL)) {
                return;
            }
        }
        shown.add(new Key(
                cell.value(LineDimension.FEE_BASIS),
                cell.value(LineDimension.PAYER),
                cell.period(),
                cell.periodStart()));
    }

    /**
     * @param payer value of the dimension, or {@link Cell#ALL}
     * @param start first day of the period, null for {@link ServicePeriod#ALL}
     */
    boolean contains(String feeBasis, String payer, ServicePeriod period, LocalDate start) {
        return shown.contains(new Key(feeBasis, payer, period, start));
    }
}
