package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Computes the cells of one grouping set. Rows are sorted once, by values and month; distinct patients, claims and
 * providers are counted by visiting the rows in their order; amounts are dealt to the cells in ascending order, so that
 * every cell's own are sorted. Only cells that are shown get more than a patient count.
 */
final class GroupingSetCells {

    private static final int HIDDEN = -1;

    private final IndexLines lines;
    private final MedicareAmounts medicare;
    private final GroupingSet set;
    private final MonthGroups months;

    GroupingSetCells(IndexLines lines, MedicareAmounts medicare, GroupingSet set) {
        this.lines = lines;
        this.medicare = medicare;
        this.set = set;
        this.months = new MonthGroups(lines, set);
    }

    /** One block a period grain, in the order of the grains. */
    List<CellBlock> blocks() {
        List<CellBlock> blocks = new ArrayList<>();
        for (ServicePeriod period : ServicePeriod.values()) {
            blocks.add(block(period));
        }
        return blocks;
    }

    private CellBlock block(ServicePeriod period) {
        LocalDate[] startOfMonth = new LocalDate[lines.monthCount()];
        for (int month = 0; month < startOfMonth.length; month++) {
            startOfMonth[month] = period.startOf(lines.startOf(month));
        }
        int[] cellOfGroup = new int[months.count()];
        int[] firstGroup = new int[months.count() + 1];
        int cells = 0;
        for (int group = 0; group < months.count(); group++) {
            if (group == 0
                    || months.valueKey(group) != months.valueKey(group - 1)
                    || !Objects.equals(startOfMonth[months.month(group)], startOfMonth[months.month(group - 1)])) {
                firstGroup[cells++] = group;
            }
            cellOfGroup[group] = cells - 1;
        }
        firstGroup[cells] = months.count();

        long[] valueKeys = new long[cells];
        LocalDate[] starts = new LocalDate[cells];
        for (int cell = 0; cell < cells; cell++) {
            valueKeys[cell] = months.valueKey(firstGroup[cell]);
            starts[cell] = startOfMonth[months.month(firstGroup[cell])];
        }
        CellMeasures[] measures = measures(cellOfGroup, firstGroup, cells);
        return new CellBlock(set, period, lines, valueKeys, starts, measures);
    }

    private CellMeasures[] measures(int[] cellOfGroup, int[] firstGroup, int cells) {
        int[] cellOfRow = new int[lines.count()];
        for (int row = 0; row < cellOfRow.length; row++) {
            cellOfRow[row] = cellOfGroup[months.groupOf(row)];
        }
        int[] patients = distinct(null, lines.kept().patients(), cellOfRow, cells);

        int[] shownOfCell = new int[cells];
        int[] cellOfShown = new int[cells];
        int shownCount = 0;
        for (int cell = 0; cell < cells; cell++) {
            boolean hidden = Suppression.hides(patients[cell]);
            shownOfCell[cell] = hidden ? HIDDEN : shownCount;
            if (!hidden) {
                cellOfShown[shownCount++] = cell;
            }
        }
        for (int row = 0; row < cellOfRow.length; row++) {
            cellOfRow[row] = shownOfCell[cellOfRow[row]];
        }
        int[] claims = distinct(lines.rowsByClaim(), lines.kept().claims(), cellOfRow, shownCount);
        int[] providers = distinct(lines.rowsByProvider(), lines.kept().providers(), cellOfRow, shownCount);

        LineSums[] sums = new LineSums[shownCount];
        for (int shown = 0; shown < shownCount; shown++) {
            sums[shown] = new LineSums();
            int cell = cellOfShown[shown];
            for (int group = firstGroup[cell]; group < firstGroup[cell + 1]; group++) {
                sums[shown].add(months.sums(group));
            }
        }
        List<Map<LineAmount, AmountStatistics>> amounts =
                set.byFeeBasis() ? amounts(cellOfRow, sums) : Collections.nCopies(shownCount, Map.of());

        CellMeasures[] measures = new CellMeasures[cells];
        for (int shown = 0; shown < shownCount; shown++) {
            int cell = cellOfShown[shown];
            LineSums sum = sums[shown];
            measures[cell] = new CellMeasures(
                    sum.lines,
                    claims[shown],
                    patients[cell],
                    providers[shown],
                    sum.linesWithUnits == 0 ? null : sum.unitThousandths,
                    sum.denied,
                    sum.priced,
                    amounts.get(shown),
                    set.byFeeBasis() ? ExactStatistics.ratio(sum.allowedBesideBilled, sum.billedBesideAllowed) : null,
                    set.byFeeBasis() ? ExactStatistics.ratio(sum.paidBesideAllowed, sum.allowedBesidePaid) : null,
                    set.byFeeBasis() ? allowedToMedicare(firstGroup[cell], firstGroup[cell + 1]) : null);
        }
        return measures;
    }

    /**
     * Distinct ordinals in each cell.
     *
     * @param visit rows so ordered that equal ordinals stand together, or null for row order
     * @param ordinals one a row; a negative one is nobody
     * @param cellOfRow one a row, {@link #HIDDEN} for a row that does not count
     */
    private static int[] distinct(int[] visit, int[] ordinals, int[] cellOfRow, int cells) {
        int[] counts = new int[cells];
        int[] lastSeen = new int[cells];
        Arrays.fill(lastSeen, -1);
        for (int i = 0; i < cellOfRow.length; i++) {
            int row = visit == null ? i : visit[i];
            int cell = cellOfRow[row];
            int ordinal = ordinals[row];
            if (cell != HIDDEN && ordinal >= 0 && lastSeen[cell] != ordinal) {
                lastSeen[cell] = ordinal;
                counts[cell]++;
            }
        }
        return counts;
    }

    private List<Map<LineAmount, AmountStatistics>> amounts(int[] cellOfRow, LineSums[] sums) {
        List<Map<LineAmount, AmountStatistics>> statistics = new ArrayList<>(sums.length);
        for (int cell = 0; cell < sums.length; cell++) {
            statistics.add(new EnumMap<>(LineAmount.class));
        }
        for (LineAmount amount : LineAmount.values()) {
            int[] next = new int[sums.length];
            int total = 0;
            for (int cell = 0; cell < sums.length; cell++) {
                next[cell] = total;
                total += sums[cell].carried[amount.ordinal()];
            }
            long[] dealt = new long[total];
            IndexLines.AmountOrder order = lines.amountOrder(amount);
            for (int i = 0; i < order.rows().length; i++) {
                int cell = cellOfRow[order.rows()[i]];
                if (cell != HIDDEN) {
                    dealt[next[cell]++] = order.cents()[i];
                }
            }
            for (int cell = 0; cell < sums.length; cell++) {
                int count = sums[cell].carried[amount.ordinal()];
                if (count > 0) {
                    long sum = sums[cell].sum[amount.ordinal()];
                    statistics.get(cell).put(amount, AmountStatistics.of(dealt, next[cell] - count, count, sum));
                }
            }
        }
        return statistics;
    }

    private BigDecimal allowedToMedicare(int fromGroup, int toGroup) {
        MedicareRatio ratio = new MedicareRatio();
        String feeBasis = lines.value(months.valueKey(fromGroup), set.grouped(), LineDimension.FEE_BASIS);
        for (int group = fromGroup; group < toGroup; group++) {
            LineSums sums = months.sums(group);
            int year = lines.startOf(months.month(group)).getYear();
            medicare.cents(feeBasis, year)
                    .ifPresent(cents -> ratio.add(sums.sum[LineAmount.ALLOWED.ordinal()], sums.priced, cents));
        }
        return ratio.mean();
    }
}
