package org.claimsbenchmark.benchmark.maturity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.TextColumn;

/**
 * Index lines of one payer, month of service and month of payment.
 *
 * @param payer value of the dimension
 * @param service month of the service date
 * @param paid month of the payment; null where the lines have no date of it
 * @param lines how many
 */
record PaidLines(String payer, YearMonth service, YearMonth paid, long lines) {

    private static final int NO_MONTH = Integer.MAX_VALUE;

    private record Key(int payer, int service, int paid) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            if (payer != other.payer) {
                return Integer.compare(payer, other.payer);
            }
            return service != other.service
                    ? Integer.compare(service, other.service)
                    : Integer.compare(paid, other.paid);
        }
    }

    /** Those of a run, by payer, service and payment. */
    static List<PaidLines> of(KeptLines kept) {
        TextColumn payers = kept.dimension(LineDimension.PAYER);
        Map<Key, long[]> counts = new HashMap<>();
        for (int row = 0; row < kept.indexCount(); row++) {
            int paidDay = kept.paidDays()[row];
            Key key = new Key(
                    payers.code(row),
                    MonthNumber.ofDay(kept.serviceDays()[row]),
                    paidDay == KeptLines.NO_DAY ? NO_MONTH : MonthNumber.ofDay(paidDay));
            counts.computeIfAbsent(key, any -> new long[1])[0]++;
        }
        List<PaidLines> lines = new ArrayList<>();
        new TreeMap<>(counts)
                .forEach((key, count) -> lines.add(new PaidLines(
                        payers.values().get(key.payer()),
                        MonthNumber.month(key.service()),
                        key.paid() == NO_MONTH ? null : MonthNumber.month(key.paid()),
                        count[0])));
        return lines;
    }
}
