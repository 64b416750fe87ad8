package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.RowOrder;
import org.claimsbenchmark.copy.CopyRows;

/**
 * {@code published.co_billing}: how many patient-days with an index line also carry a related procedure. A patient-day
 * with index lines of two fee bases or payers counts under each of them, with all its related lines.
 */
public final class CoBillingTable {

    private final KeptLines kept;
    private final SortedSet<String> relatedCodes;
    private final SortedMap<Group, Sessions> groups = new TreeMap<>();

    /** @param payer of the index line, or {@code All} */
    private record Group(String feeBasis, String payer) implements Comparable<Group> {
        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::feeBasis).thenComparing(Group::payer);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    /** The patient-days of a group. */
    private static final class Sessions {
        private final LineTally indexLines = new LineTally();
        private final Map<String, RelatedDays> related = new TreeMap<>();
        private long days;
    }

    /** The patient-days of a group that carry a related code. */
    private static final class RelatedDays {
        private final LineTally relatedLines = new LineTally();
        private long days;
        private long lastDay = -1;
    }

    /** @param relatedCodes every related procedure: each has a row in every group, at zero as well */
    public CoBillingTable(KeptLines kept, Collection<String> relatedCodes) {
        this.kept = kept;
        this.relatedCodes = new TreeSet<>(relatedCodes);
        tally();
    }

    public void write(Connection connection, long runId) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.co_billing",
                "run_id, fee_basis, payer, related_code, index_patient_day_count, patient_day_count,"
                        + " patient_day_share, patient_count, related_line_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            for (Map.Entry<Group, Sessions> group : groups.entrySet()) {
                for (String code : relatedCodes) {
                    rows.number(runId)
                            .text(group.getKey().feeBasis())
                            .text(group.getKey().payer())
                            .text(code);
                    Sessions sessions = group.getValue();
                    writeMeasures(rows, sessions, sessions.related.getOrDefault(code, new RelatedDays()));
                }
            }
            rows.finish();
        }
    }

    private static void writeMeasures(CopyRows rows, Sessions sessions, RelatedDays related) throws SQLException {
        boolean hidden = sessions.indexLines.hidden() || related.relatedLines.hidden();
        if (hidden) {
            rows.nulls(8);
        } else {
            rows.number(sessions.days)
                    .number(related.days)
                    .decimal(BigDecimal.valueOf(related.days)
                            .divide(BigDecimal.valueOf(sessions.days), 6, RoundingMode.HALF_UP))
                    .number(related.relatedLines.patients())
                    .number(related.relatedLines.lines());
            related.relatedLines.writeDollars(rows);
        }
        rows.flag(hidden).endRow();
    }

    private void tally() {
        long[] sessionKeys = new long[kept.size()];
        for (int row = 0; row < sessionKeys.length; row++) {
            sessionKeys[row] = ((long) kept.patients()[row] << 32) + kept.serviceDays()[row];
        }
        int[] rows = RowOrder.by(sessionKeys);
        int from = 0;
        while (from < rows.length) {
            int to = from + 1;
            while (to < rows.length && sessionKeys[rows[to]] == sessionKeys[rows[from]]) {
                to++;
            }
            tally(rows, from, to);
            from = to;
        }
    }

    /** One patient-day: rows {@code from} to {@code to - 1} of the order. */
    private void tally(int[] rows, int from, int to) {
        SortedMap<Group, Integer> groupsOfDay = new TreeMap<>();
        for (int i = from; i < to; i++) {
            if (rows[i] < kept.indexCount()) {
                String feeBasis = kept.dimension(LineDimension.FEE_BASIS).text(rows[i]);
                String payer = kept.dimension(LineDimension.PAYER).text(rows[i]);
                groupsOfDay.putIfAbsent(new Group(feeBasis, payer), rows[i]);
                groupsOfDay.putIfAbsent(new Group(feeBasis, Cell.ALL), rows[i]);
            }
        }
        for (Map.Entry<Group, Integer> entry : groupsOfDay.entrySet()) {
            Sessions sessions = groups.computeIfAbsent(entry.getKey(), any -> new Sessions());
            sessions.days++;
            sessions.indexLines.add(kept, entry.getValue());
            for (int i = from; i < to; i++) {
                if (rows[i] >= kept.indexCount()) {
                    String code = kept.procedureCodes().text(rows[i]);
                    relatedCodes.add(code);
                    RelatedDays related = sessions.related.computeIfAbsent(code, any -> new RelatedDays());
                    if (related.lastDay != sessions.days) {
                        related.lastDay = sessions.days;
                        related.days++;
                    }
                    related.relatedLines.add(kept, rows[i]);
                }
            }
        }
    }
}
