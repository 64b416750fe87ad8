package org.claimsbenchmark.benchmark.cell;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.RowOrder;

/** The index lines, with everything that all grouping sets share: months, and the orders in which lines are visited. */
final class IndexLines {

    private final KeptLines kept;
    private final Months months;
    private final LineOrder rows;
    private final LinePart pricedLines;
    private final LinePart unpricedLines;
    private final LinePart deniedLines;
    private final LinePart neitherLines;
    private final Map<LineAmount, LinePart> carrying = new EnumMap<>(LineAmount.class);
    private final Map<LineAmount, LinePart> lacking = new EnumMap<>(LineAmount.class);
    private final Recurrences patients;
    private final Recurrences claims;
    private final Recurrences providers;
    private final Recurrences pricedProviders;
    private final MedianRanks medianRanks;
    private final Map<LineAmount, ValueOrder> amountOrders = new EnumMap<>(LineAmount.class);
    private final long[] standard;
    private final ValueOrder standardOrder;
    private final ValueOrder medicareOrder;
    private final LinePart withStandard;
    private final LinePart withMedicare;

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
        this.pricedLines = new LinePart(kept, rows, byMonth, kept::priced);
        this.unpricedLines = new LinePart(kept, rows, byMonth, row -> !kept.priced(row));
        this.deniedLines = new LinePart(kept, rows, byMonth, row -> kept.denied()[row]);
        this.neitherLines = new LinePart(kept, rows, byMonth, row -> !kept.priced(row) && !kept.denied()[row]);
        for (LineAmount amount : LineAmount.values()) {
            carrying.put(amount, pricedThat(byMonth, row -> kept.amount(amount)[row] != KeptLines.ABSENT));
            lacking.put(amount, pricedThat(byMonth, row -> kept.amount(amount)[row] == KeptLines.ABSENT));
        }
        this.patients = Recurrences.of(kept.patients(), rows, byMonth);
        this.claims = Recurrences.of(kept.claims(), rows, byMonth);
        this.providers = Recurrences.of(kept.providers(), rows, byMonth);
        this.pricedProviders = Recurrences.of(providersOfPriced(), rows, byMonth);
        this.medianRanks = new MedianRanks(kept.indexCount());
        for (LineAmount amount : LineAmount.values()) {
            amountOrders.put(amount, order(kept.amount(amount)));
        }
        this.standard = StandardAllowed.of(kept);
        this.standardOrder = order(standard);
        this.withStandard = pricedThat(byMonth, row -> standard[row] != KeptLines.ABSENT);
        long[] ratios = MedicareRatios.of(kept, medicare);
        this.medicareOrder = order(ratios);
        this.withMedicare = pricedThat(byMonth, row -> ratios[row] != KeptLines.ABSENT);
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

    /** {@link KeptLines#priced}. */
    boolean priced(int row) {
        return pricedLines.includes(row);
    }

    LinePart pricedLines() {
        return pricedLines;
    }

    LinePart unpricedLines() {
        return unpricedLines;
    }

    /** Those of the unpriced lines that are denied. */
    LinePart deniedLines() {
        return deniedLines;
    }

    /** Those of the unpriced lines that are not denied. */
    LinePart neitherLines() {
        return neitherLines;
    }

    /** The priced lines that carry an amount: the very {@link #pricedLines()} where all do. */
    LinePart carrying(LineAmount amount) {
        return carrying.get(amount);
    }

    /** The priced lines that do not carry an amount. */
    LinePart lacking(LineAmount amount) {
        return lacking.get(amount);
    }

    /** Whether the line of a row is priced and names a provider. */
    boolean namesPricedProvider(int row) {
        return priced(row) && kept.providers()[row] != KeptLines.NO_PROVIDER;
    }

    Recurrences patients() {
        return patients;
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

    /** The priced lines that have a standard allowed amount. */
    LinePart withStandard() {
        return withStandard;
    }

    /** The priced lines that have a Medicare amount. */
    LinePart withMedicare() {
        return withMedicare;
    }

    private LinePart pricedThat(int[] byMonth, IntPredicate included) {
        LinePart part = new LinePart(kept, rows, byMonth, row -> priced(row) && included.test(row));
        return part.size() == pricedLines.size() ? pricedLines : part;
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
