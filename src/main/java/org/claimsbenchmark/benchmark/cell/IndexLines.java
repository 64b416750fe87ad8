package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.RowOrder;

/** The index lines, with everything that all grouping sets share: months, and the orders in which lines are visited. */
final class IndexLines {

    private final KeptLines kept;
    private final Months months;
    private final LineOrder rows;
    private final PartCounter parts;
    private final Recurrences claims;
    private final Recurrences providers;
    private final Recurrences pricedProviders;
    private final MedianRanks medianRanks;
    private final Map<LineAmount, ValueOrder> amountOrders = new EnumMap<>(LineAmount.class);
    private final long[] standard;
    private final ValueOrder standardOrder;
    private final ValueOrder medicareOrder;

    /**
     * The priced lines that have a value, by that value, ascending.
     *
     * @param values of each of the lines
     */
    record ValueOrder(LineOrder lines, long[] values) {}

    IndexLines(KeptLines kept, MedicareAmounts medicare) {
        this.kept = kept;
        this.months = new Months(kept.serviceDays(), kept.indexCount());
        this.rows = LineOrder.ofRows(kept, months);
        int[] byMonth = months.rowsByMonth();
        this.standard = StandardAllowed.of(kept);
        long[] ratios = MedicareRatios.of(kept, medicare);
        this.parts = new PartCounter(
                kept,
                rows,
                row -> LinePart.of(kept, row, standard[row] != KeptLines.ABSENT, ratios[row] != KeptLines.ABSENT));
        this.claims = Recurrences.of(kept.claims(), rows, byMonth);
        this.providers = Recurrences.of(kept.providers(), rows, byMonth);
        this.pricedProviders = Recurrences.of(providersOfPriced(), rows, byMonth);
        this.medianRanks = new MedianRanks(kept.indexCount());
        for (LineAmount amount : LineAmount.values()) {
            amountOrders.put(amount, order(kept.amount(amount)));
        }
        this.standardOrder = order(standard);
        this.medicareOrder = order(ratios);
    }

    KeptLines kept() {
        return kept;
    }

    Months months() {
        return months;
    }

    /** The index lines in the order of their rows. */
    LineOrder rows() {
        return rows;
    }

    /** The parts of these lines whose patients are counted. */
    PartCounter parts() {
        return parts;
    }

    /** {@link KeptLines#priced}. */
    boolean priced(int row) {
        return parts.includes(LinePart.PRICED, row);
    }

    /** Whether the line of a row is priced and names a provider. */
    boolean namesPricedProvider(int row) {
        return priced(row) && kept.providers()[row] != KeptLines.NO_PROVIDER;
    }

    Recurrences claims() {
        return claims;
    }

    Recurrences providers() {
        return providers;
    }

    /** Providers, of priced lines alone. */
    Recurrences pricedProviders() {
        return pricedProviders;
    }

    /** For up to as many values as there are index lines. */
    MedianRanks medianRanks() {
        return medianRanks;
    }

    ValueOrder amountOrder(LineAmount amount) {
        return amountOrders.get(amount);
    }

    /** By row: {@link StandardAllowed}. */
    long[] standard() {
        return standard;
    }

    /** By {@link StandardAllowed}. */
    ValueOrder standardOrder() {
        return standardOrder;
    }

    /** By {@link MedicareRatios}. */
    ValueOrder medicareOrder() {
        return medicareOrder;
    }

    private int[] providersOfPriced() {
        int[] providers = new int[rows.size()];
        for (int row = 0; row < providers.length; row++) {
            providers[row] = priced(row) ? kept.providers()[row] : KeptLines.NO_PROVIDER;
        }
        return providers;
    }

    private ValueOrder order(long[] values) {
        int[] carrying = new int[rows.size()];
        int carried = 0;
        for (int row = 0; row < carrying.length; row++) {
            if (values[row] != KeptLines.ABSENT && priced(row)) {
                carrying[carried++] = row;
            }
        }
        int[] sorted = RowOrder.sort(Arrays.copyOf(carrying, carried), values);
        return new ValueOrder(
                rows.at(sorted),
                Arrays.stream(sorted).mapToLong(row -> values[row]).toArray());
    }
}
