package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.ServicePeriod;

/** The cells of one grouping set at one grain, ordered by values and period. Each cell is made when it is asked for. */
final class CellBlock extends AbstractList<Cell> {

    private final GroupingSet set;
    private final ServicePeriod period;
    private final IndexLines lines;
    private final long[] valueKeys;
    private final LocalDate[] periodStarts;
    private final CellMeasures[] measures;

    /**
     * @param valueKeys one a cell: its values as one number, see {@link IndexLines#valueKeys}
     * @param measures one a cell, null where suppressed
     */
    CellBlock(
            GroupingSet set,
            ServicePeriod period,
            IndexLines lines,
            long[] valueKeys,
            LocalDate[] periodStarts,
            CellMeasures[] measures) {
        this.set = set;
        this.period = period;
        this.lines = lines;
        this.valueKeys = valueKeys;
        this.periodStarts = periodStarts;
        this.measures = measures;
    }

    @Override
    public Cell get(int i) {
        String[] values = new String[LineDimension.values().length];
        Arrays.fill(values, Cell.ALL);
        List<LineDimension> grouped = set.grouped();
        for (LineDimension dimension : grouped) {
            values[dimension.ordinal()] = lines.value(valueKeys[i], grouped, dimension);
        }
        return new Cell(List.of(values), period, periodStarts[i], measures[i]);
    }

    @Override
    public int size() {
        return valueKeys.length;
    }
}
