package org.claimsbenchmark.benchmark.maturity;

import org.claimsbenchmark.benchmark.kept.KeptLines;

/**
 * When the index lines were served and paid, reckoned once for all grains.
 *
 * @param months by row: month of service, as {@link MonthNumber} has it
 * @param classes by row: ordinal of the {@link LagClass}
 */
record LineLags(int[] months, byte[] classes) {

    static LineLags of(KeptLines kept) {
        int[] months = new int[kept.indexCount()];
        byte[] classes = new byte[months.length];
        for (int row = 0; row < months.length; row++) {
            int paid = kept.paidDays()[row];
            months[row] = MonthNumber.ofDay(kept.serviceDays()[row]);
            LagClass lag =
                    paid == KeptLines.NO_DAY ? LagClass.NO_DATE : LagClass.of(MonthNumber.ofDay(paid) - months[row]);
            classes[row] = (byte) lag.ordinal();
        }
        return new LineLags(months, classes);
    }
}
