package org.claimsbenchmark.benchmark.publish;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.claimsbenchmark.benchmark.privacy.PartsOfTotals;
import org.claimsbenchmark.benchmark.privacy.Suppression;
import org.claimsbenchmark.copy.CopyRows;

/**
 * {@code published.co_billing}: how many patient-days with an index line also carry a related procedure. A patient-day
 * with index lines of two fee bases or payers counts under each of them, with all its related lines.
 */
public final class CoBillingTable {

    private final KeptLines kept;
    private final ShownTotals shown;
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

        private RelatedDays related(String code) {
            return related.getOrDefault(code, new RelatedDays());
        }

        /** Whether the days with the code, or those without it, are of few patients. */
        private boolean hides(String code) {
            return Suppression.hides(patients)
                    || related(code).relatedLines.hidden()
                    || Suppression.hides(days - related(code).days);
        }
    }

    /** The patient-days of a group that carry a related code. */
    private static final class RelatedDays {
        private final LineTally relatedLines = new LineTally();
        private long days;
        private long lastDay = -1;
    }

    /**
     * @param relatedCodes every related procedure: each has a row in every group, at zero as well
     * @param shown what of the cells is shown: nothing here is about less
     */
    public CoBillingTable(KeptLines kept, Collection<String> relatedCodes, ShownTotals shown) {
        this.kept = kept;
        this.shown = shown;
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
                SortedMap<String, Sessions> byPayer = byPayer(feeBasis);
                for (String code : relatedCodes) {
                    Set<String> hidden = hiddenPayers(feeBases.values().get(feeBasis), byPayer, code);
                    for (Map.Entry<String, Sessions> payer : byPayer.entrySet()) {
                        rows.number(runId)
                                .text(feeBases.values().get(feeBasis))
                                .text(payer.getKey())
                                .text(code);
                        writeMeasures(
                                rows,
                                payer.getValue(),
                                payer.getValue().related(code),
                                hidden.contains(payer.getKey()));
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

    /**
     * The payers, {@code All} among them, whose row of a code is hidden: beside those of few patients or of few patient-days
     * without the code, as many as keep the others from being derived from the row of all payers.
     */
    private Set<String> hiddenPayers(String feeBasis, SortedMap<String, Sessions> byPayer, String code) {
        List<String> payers = byPayer.keySet().stream()
                .filter(payer -> !payer.equals(Cell.ALL))
                .toList();
        Sessions all = byPayer.get(Cell.ALL);
        boolean allHidden = !shown.contains(feeBasis) || all.hides(code);
        boolean[] hidden = new boolean[payers.size()];
        long[] with = new long[payers.size()];
        long[] without = new long[payers.size()];
        long[] patients = new long[payers.size()];
        for (int i = 0; i < hidden.length; i++) {
            Sessions sessions = byPayer.get(payers.get(i));
            hidden[i] =
                    allHidden || !shown.contains(feeBasis, LineDimension.PAYER, payers.get(i)) || sessions.hides(code);
            with[i] = sessions.related(code).days;
            without[i] = sessions.days - with[i];
            patients[i] = sessions.related(code).relatedLines.patients();
        }
        if (!allHidden) {
            int[] everyPayer = IntStream.range(0, hidden.length).toArray();
            boolean[] before;
            do {
                before = hidden;
                hidden = PartsOfTotals.hidden(with, patients, hidden, List.<int[]>of(everyPayer));
                hidden = PartsOfTotals.hidden(without, without, hidden, List.<int[]>of(everyPayer));
            } while (!Arrays.equals(before, hidden));
        }
        Set<String> names = new HashSet<>();
        if (allHidden) {
            names.add(Cell.ALL);
        }
        for (int i = 0; i < hidden.length; i++) {
            if (hidden[i]) {
                names.add(payers.get(i));
            }
        }
        return names;
    }

    private static void writeMeasures(CopyRows rows, Sessions sessions, RelatedDays related, boolean hidden)
            throws SQLException {
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
