package org.claimsbenchmark.benchmark.cell;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.ServicePeriod;

/** The cells of one grouping set at one grain, ordered by values and period. Each cell is made when it is asked for. */
final class CellBlock extends AbstractList<Cell> {

    private final GroupingSet set;
    private final ServicePeriod period;
    private final CellSlots slots;
    private final int[] cells;
    private final CellMeasures[] measures;

    /**
     * @param cells the slot of each cell, ascending
     * @param measures one a cell, null where suppressed
     */
    CellBlock(GroupingSet set, ServicePeriod period, CellSlots slots, int[] cells, CellMeasures[] measures) {
        this.set = set;
        this.period = period;
        this.slots = slots;
        this.cells = cells;
        this.measures = measures;
    }

    @Override
    public Cell get(int i) {
        int combination = slots.combinationOf(cells[i]);
        String[] values = new String[LineDimension.values().length];
        Arrays.fill(values, Cell.ALL);
        for (LineDimension dimension : set.grouped()) {
            values[dimension.ordinal()] = slots.combinations().text(combination, dimension);
        }
        return new Cell(List.of(values), period, slots.startOf(cells[i]), measures[i]);
    }

    @Override
    public int size() {
        return cells.length;
    }
}
