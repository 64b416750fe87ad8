package org.claimsbenchmark.benchmark.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.ServicePeriod;

/**
 * Computes the cells of one grouping set at all grains, in a few passes over the lines: one for what adds up, one each for
 * those whose patient, claim or provider recurs, and one for each amount in its order.
 */
final class GroupingSetCells {

    /** Slots that cost no more than a few passes: up to here every possible combination of values has its own. */
    static final int MOST_SLOTS = 1 << 22;

    private final IndexLines lines;
    private final ShownCells shown;
    private final MedicareAmounts medicare;
    private final GroupingSet set;
    private final CellSlots slots;
    private final LineSums sums;
    private final int[] repeatedPatients;
    private final int[] repeatedClaims;
    private final int[] repeatedProviders;
    /** Null over all fee bases. */
    private final PricedProviders pricedProviders;

    /** Null over all fee bases. */
    private final ComparablePrices comparable;

    private final Map<LineAmount, OrderStatistics> statistics = new EnumMap<>(LineAmount.class);

    /** @param mostSlots up to how many slots every possible combination of values has its own; no figure depends on it */
    GroupingSetCells(
            IndexLines lines,
            ShownCells shown,
            MedicareAmounts medicare,
            Dominance dominance,
            GroupingSet set,
            int mostSlots) {
        this.lines = lines;
        this.shown = shown;
        this.medicare = medicare;
        this.set = set;
        this.slots = set.slots(lines, mostSlots);
        this.sums = LineSums.of(lines, slots, set.byFeeBasis());
        this.repeatedPatients = lines.patients().repeats(slots);
        this.repeatedClaims = lines.claims().repeats(slots);
        this.repeatedProviders = lines.providers().repeats(slots);
        this.pricedProviders = set.byFeeBasis() ? PricedProviders.of(lines, slots, dominance, sums) : null;
        this.comparable =
                set.byFeeBasis() ? new ComparablePrices(lines, slots, slot -> !hidden(slot) && !withheld(slot)) : null;
        if (set.byFeeBasis()) {
            WantedRanks ranks = AmountStatistics.ranks(lines.medianRanks());
            for (LineAmount amount : LineAmount.values()) {
                statistics.put(
                        amount, OrderStatistics.of(ranks, lines.amountOrder(amount), slots, shownAmounts(amount)));
            }
        }
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
        int from = lines.months().firstPlace(period);
        int to = lines.months().endPlace(period);
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
        cells = Arrays.copyOf(cells, count);
        CellMeasures[] measures = new CellMeasures[count];
        for (int cell = 0; cell < count; cell++) {
            measures[cell] = hidden(cells[cell]) ? null : measures(period, cells[cell]);
        }
        return new CellBlock(set, period, slots, cells, measures);
    }

    private CellMeasures measures(ServicePeriod period, int slot) {
        boolean amounts = set.byFeeBasis() && !withheld(slot);
        return new CellMeasures(
                sums.lines(slot),
                sums.lines(slot) - repeatedClaims[slot],
                patients(slot),
                sums.linesWithProvider(slot) - repeatedProviders[slot],
                sums.unitThousandths(slot),
                sums.denied(slot),
                sums.priced(slot),
                set.byFeeBasis() ? pricedProviders.of(slot) : null,
                amounts ? amounts(slot) : Map.of(),
                amounts
                        ? ExactStatistics.ratio(
                                sums.allowedBeside(slot, LineAmount.BILLED), sums.sum(slot, LineAmount.BILLED))
                        : null,
                amounts
                        ? ExactStatistics.ratio(
                                sums.sum(slot, LineAmount.PAID), sums.allowedBeside(slot, LineAmount.PAID))
                        : null,
                amounts ? allowedToMedicare(period, slot) : null,
                amounts ? comparable.toMedicare(slot) : null,
                amounts ? comparable.standard(slot) : null);
    }

    private Map<LineAmount, AmountStatistics> amounts(int slot) {
        Map<LineAmount, AmountStatistics> amounts = new EnumMap<>(LineAmount.class);
        statistics.forEach((amount, ranks) -> {
            if (sums.carried(slot, amount) > 0) {
                amounts.put(
                        amount,
                        AmountStatistics.of(
                                sums.sum(slot, amount), ranks.count(slot), ranks.noted(slot), lines.medianRanks()));
            }
        });
        return amounts;
    }

    private BigDecimal allowedToMedicare(ServicePeriod period, int slot) {
        MedicareRatio ratio = new MedicareRatio();
        if (period == ServicePeriod.ALL) {
            int combination = slots.combinationOf(slot);
            int end = lines.months().endPlace(ServicePeriod.YEAR);
            for (int year = lines.months().firstPlace(ServicePeriod.YEAR); year < end; year++) {
                addTo(ratio, slots.slot(combination, year));
            }
        } else {
            addTo(ratio, slot);
        }
        return ratio.mean();
    }

    /** Adds the lines of a slot that lies within one year. */
    private void addTo(MedicareRatio ratio, int slot) {
        String feeBasis = slots.combinations().text(slots.combinationOf(slot), LineDimension.FEE_BASIS);
        OptionalLong cents = medicare.cents(feeBasis, slots.startOf(slot).getYear());
        if (cents.isPresent()) {
            ratio.add(sums.sum(slot, LineAmount.ALLOWED), sums.priced(slot), cents.getAsLong());
        }
    }

    /** By slot: how many amounts its percentiles are of; 0 where it is hidden. */
    private int[] shownAmounts(LineAmount amount) {
        int[] counts = new int[slots.count()];
        for (int slot = 0; slot < counts.length; slot++) {
            counts[slot] = hidden(slot) || withheld(slot) ? 0 : sums.carried(slot, amount);
        }
        return counts;
    }

    private boolean withheld(int slot) {
        return pricedProviders.withheld(slot);
    }

    private int patients(int slot) {
        return sums.lines(slot) - repeatedPatients[slot];
    }

    private boolean hidden(int slot) {
        return !shown.shows(set, slot);
    }
}
