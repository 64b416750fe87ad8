package org.claimsbenchmark.benchmark.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineAmount;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.RowOrder;

/**
 * The index lines, with everything that all grouping sets share: months, and the orders in which rows are visited.
 * Rows themselves stand in the order of their patients.
 */
final class IndexLines {

    private final KeptLines kept;
    private final int[] months;
    private final int firstMonth;
    private final int monthCount;
    private final int[] rowsByClaim;
    private final int[] rowsByProvider;
    private final Map<LineAmount, AmountOrder> amountOrders = new EnumMap<>(LineAmount.class);

    /**
     * The priced rows that carry an amount, by that amount.
     *
     * @param cents the amount of each of {@code rows}, ascending
     */
    record AmountOrder(int[] rows, long[] cents) {}

    IndexLines(KeptLines kept) {
        this.kept = kept;
        int count = kept.indexCount();
        int[] absoluteMonths = new int[count];
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int row = 0; row < count; row++) {
            LocalDate day = LocalDate.ofEpochDay(kept.serviceDays()[row]);
            absoluteMonths[row] = Math.toIntExact(day.getYear() * 12L + day.getMonthValue() - 1);
            first = Math.min(first, absoluteMonths[row]);
            last = Math.max(last, absoluteMonths[row]);
        }
        for (int row = 0; row < count; row++) {
            absoluteMonths[row] -= first;
        }
        this.months = absoluteMonths;
        this.firstMonth = first;
        this.monthCount = count == 0 ? 0 : last - first + 1;
        this.rowsByClaim = order(kept.claims());
        this.rowsByProvider = order(kept.providers());
        for (LineAmount amount : LineAmount.values()) {
            amountOrders.put(amount, order(kept.amount(amount)));
        }
    }

    KeptLines kept() {
        return kept;
    }

    int count() {
        return months.length;
    }

    /** 0-based month of the row's service date, counted from the first month of all rows. */
    int month(int row) {
        return months[row];
    }

    int monthCount() {
        return monthCount;
    }

    /** First day of the month. */
    LocalDate startOf(int month) {
        int absolute = firstMonth + month;
        return LocalDate.of(Math.floorDiv(absolute, 12), Math.floorMod(absolute, 12) + 1, 1);
    }

    int[] rowsByClaim() {
        return rowsByClaim;
    }

    int[] rowsByProvider() {
        return rowsByProvider;
    }

    AmountOrder amountOrder(LineAmount amount) {
        return amountOrders.get(amount);
    }

    /**
     * The values of the dimensions as one number for each row, which orders rows as the texts do.
     *
     * @throws ArithmeticException when there are more combinations of values than 64 bits hold
     */
    long[] valueKeys(List<LineDimension> dimensions) {
        long[] keys = new long[count()];
        long combinations = 1;
        for (LineDimension dimension : dimensions) {
            int[] codes = kept.dimension(dimension).codes();
            int size = kept.dimension(dimension).values().size();
            combinations = Math.multiplyExact(combinations, (long) Math.max(size, 1));
            for (int row = 0; row < keys.length; row++) {
                keys[row] = keys[row] * size + codes[row];
            }
        }
        return keys;
    }

    /** The text of one dimension in a number that {@link #valueKeys} made of the dimensions. */
    String value(long valueKey, List<LineDimension> dimensions, LineDimension dimension) {
        long key = valueKey;
        for (int place = dimensions.size() - 1; dimensions.get(place) != dimension; place--) {
            key /= kept.dimension(dimensions.get(place)).values().size();
        }
        List<String> texts = kept.dimension(dimension).values();
        return texts.get((int) (key % texts.size()));
    }

    private int[] order(int[] ordinals) {
        long[] keys = new long[count()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = ordinals[row];
        }
        return RowOrder.by(keys);
    }

    private AmountOrder order(long[] cents) {
        int[] rows = new int[count()];
        int carried = 0;
        for (int row = 0; row < rows.length; row++) {
            if (cents[row] != KeptLines.ABSENT && kept.priced(row)) {
                rows[carried++] = row;
            }
        }
        int[] sortedRows = RowOrder.sort(Arrays.copyOf(rows, carried), cents);
        long[] sortedCents = new long[carried];
        for (int i = 0; i < carried; i++) {
            sortedCents[i] = cents[sortedRows[i]];
        }
        return new AmountOrder(sortedRows, sortedCents);
    }
}
