package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.claimsbenchmark.benchmark.cell.Cell;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.LineDimension;
import org.claimsbenchmark.benchmark.kept.RowOrder;
import org.claimsbenchmark.benchmark.kept.TextColumn;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.copy.CopyRows;

/**
 * {@code published.co_billing}: how many patient-days with an index line also carry a related procedure. A patient-day
 * with index lines of two fee bases or payers counts under each of them, with all its related lines.
 */
public final class CoBillingTable {

    private final KeptLines kept;
    private final TextColumn feeBases;
    private final TextColumn payers;
    private final SortedSet<String> relatedCodes;
    /** By fee basis and payer, in the order of their codes; the last payer of each fee basis is all of them together. */
    private final Sessions[][] groups;

    /** The patient-days of a fee basis and payer. */
    private static final class Sessions {
        private final Map<String, RelatedDays> related = new TreeMap<>();
        private long days;
        private long patients;
        private int lastPatient = -1;
        /** Row at which the last of the patient-days began, in the order of patients and days. */
        private int lastStart = -1;
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
        this.feeBases = kept.dimension(LineDimension.FEE_BASIS);
        this.payers = kept.dimension(LineDimension.PAYER);
        this.relatedCodes = new TreeSet<>(relatedCodes);
        this.groups = new Sessions[feeBases.values().size()][payers.values().size() + 1];
        tally();
    }

    public void write(Connection connection, long runId) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.co_billing",
                "run_id, fee_basis, payer, related_code, index_patient_day_count, patient_day_count,"
                        + " patient_day_share, patient_count, related_line_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            for (int feeBasis = 0; feeBasis < groups.length; feeBasis++) {
                for (Map.Entry<String, Sessions> payer : byPayer(feeBasis).entrySet()) {
                    for (String code : relatedCodes) {
                        rows.number(runId)
                                .text(feeBases.values().get(feeBasis))
                                .text(payer.getKey())
                                .text(code);
                        Sessions sessions = payer.getValue();
                        writeMeasures(rows, sessions, sessions.related.getOrDefault(code, new RelatedDays()));
                    }
                }
            }
            rows.finish();
        }
    }

    private SortedMap<String, Sessions> byPayer(int feeBasis) {
        SortedMap<String, Sessions> byPayer = new TreeMap<>();
        int all = payers.values().size();
        for (int payer = 0; payer <= all; payer++) {
            if (groups[feeBasis][payer] != null) {
                byPayer.put(payer == all ? Cell.ALL : payers.values().get(payer), groups[feeBasis][payer]);
            }
        }
        return byPayer;
    }

    private static void writeMeasures(CopyRows rows, Sessions sessions, RelatedDays related) throws SQLException {
        boolean hidden = Suppression.hides(sessions.patients) || related.relatedLines.hidden();
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
        int firstDay = IntStream.of(kept.serviceDays()).min().orElse(0);
        int lastDay = IntStream.of(kept.serviceDays()).max().orElse(0);
        long span = (long) lastDay - firstDay + 1;
        long[] sessionKeys = new long[kept.size()];
        for (int row = 0; row < sessionKeys.length; row++) {
            sessionKeys[row] = kept.patients()[row] * span + (kept.serviceDays()[row] - firstDay);
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
        for (int i = from; i < to; i++) {
            if (rows[i] < kept.indexCount()) {
                Sessions[] byPayer = groups[feeBases.code(rows[i])];
                tally(byPayer, payers.code(rows[i]), rows, from, to);
                tally(byPayer, byPayer.length - 1, rows, from, to);
            }
        }
    }

    /** Counts the patient-day for a payer, once however many index lines it has. */
    private void tally(Sessions[] byPayer, int payer, int[] rows, int from, int to) {
        if (byPayer[payer] == null) {
            byPayer[payer] = new Sessions();
        }
        Sessions sessions = byPayer[payer];
        if (sessions.lastStart == from) {
            return;
        }
        sessions.lastStart = from;
        sessions.days++;
        int patient = kept.patients()[rows[from]];
        if (sessions.lastPatient != patient) {
            sessions.lastPatient = patient;
            sessions.patients++;
        }
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
