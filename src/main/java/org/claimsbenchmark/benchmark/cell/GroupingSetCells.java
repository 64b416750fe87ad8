package org.claimsbenchmark.benchmark.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Computes the cells of one grouping set at all grains, in a few passes over the lines: one for what adds up, one each for
 * those whose patient, claim or provider recurs, and one for each amount in its order.
 */
final class GroupingSetCells {

    private final Months months;
    private final ShownSet.Slots told;
    private final GroupingSet set;
    private final CellSlots slots;
    private final LineSums sums;
    private final int[] patients;
    private final int[] repeatedClaims;
    private final int[] repeatedProviders;
    /** Null over all fee bases. */
    private final PricedAmounts amounts;

    private GroupingSetCells(
            IndexLines lines,
            GroupingSet set,
            CellSlots slots,
            ShownSet.Slots told,
            LineSums sums,
            PatientCounts counts,
            PricedAmounts amounts) {
        this.months = lines.months();
        this.told = told;
        this.set = set;
        this.slots = slots;
        this.sums = sums;
        this.patients = counts.patients();
        this.repeatedClaims = lines.claims().repeats(slots);
        this.repeatedProviders = lines.providers().repeats(slots);
        this.amounts = amounts;
    }

    static GroupingSetCells byFeeBasis(IndexLines lines, CountedSet counted, ShownSet shown, MedicareAmounts medicare) {
        CellSlots slots = counted.slots();
        LineSums sums = LineSums.of(lines, slots);
        PricedAmounts amounts = new PricedAmounts(lines, shown.byFeeBasis(), medicare, slots, counted.counts(), sums);
        return new GroupingSetCells(
                lines,
                shown.set(),
                slots,
                shown.byFeeBasis(),
                sums,
                counted.counts().all(),
                amounts);
    }

    /** Those over all fee bases, which have no amounts. */
    GroupingSetCells pooled(IndexLines lines, CellSlots pooledSlots, ShownSet shown) {
        PatientCounts counts =
                lines.parts().counts(pooledSlots, EnumSet.of(LinePart.ALL)).get(LinePart.ALL);
        return new GroupingSetCells(
                lines, set.pooled(), pooledSlots, shown.pooled(), sums.pooled(slots, pooledSlots), counts, null);
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
        int[] cells = cells(period);
        CellMeasures[] measures = new CellMeasures[cells.length];
        for (int cell = 0; cell < cells.length; cell++) {
            measures[cell] = tells(Told.CELL, cells[cell]) ? measures(period, cells[cell]) : null;
        }
        return new CellBlock(set, period, slots, cells, measures);
    }

    /** The slots of a grain that have lines. */
    private int[] cells(ServicePeriod period) {
        int from = months.firstPlace(period);
        int to = months.endPlace(period);
        int[] cells = new int[slots.combinations().count() * (to - from)];
        int count = 0;
        for (int combination = 0; combination < slots.combinations().count(); combination++) {
            for (int place = from; place < to; place++) {
                int slot = slots.slot(combination, place);
                if (sums.lines(slot) > 0) {
                    cells[count++] = slot;
                }
            }
        }
        return Arrays.copyOf(cells, count);
    }

    private CellMeasures measures(ServicePeriod period, int slot) {
        return new CellMeasures(
                sums.lines(slot),
                sums.lines(slot) - repeatedClaims[slot],
                patients[slot],
                sums.linesWithProvider(slot) - repeatedProviders[slot],
                sums.unitThousandths(slot),
                tells(Told.DENIED_COUNT, slot)
                                || tells(Told.PRICED_COUNT, slot) && sums.priced(slot) == sums.lines(slot)
                        ? sums.denied(slot)
                        : null,
                tells(Told.PRICED_COUNT, slot) ? sums.priced(slot) : null,
                amounts == null ? null : amounts.providers(slot),
                amounts == null ? Withheld.NOTHING : amounts.withheld(slot),
                amounts == null ? Map.of() : amounts.statistics(slot),
                amounts == null ? null : amounts.allowedToBilled(slot),
                amounts == null ? null : amounts.paidToAllowed(slot),
                amounts == null ? null : amounts.allowedToMedicare(period, slot),
                amounts == null ? null : amounts.toMedicare(slot),
                amounts == null ? null : amounts.standard(slot));
    }

    private boolean tells(Told what, int slot) {
        return told.tells(what, slot);
    }
}
