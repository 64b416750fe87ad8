package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.claimsbenchmark.benchmark.kept.KeptLines;
import org.claimsbenchmark.benchmark.kept.UnknownCode;
import org.claimsbenchmark.copy.CopyRows;

/** {@code published.unknown_code}: codes of kept index lines that no reference table knows, a work list. */
public final class UnknownCodeTable {

    private final KeptLines kept;

    public UnknownCodeTable(KeptLines kept) {
        this.kept = kept;
    }

    public void write(Connection connection, long runId) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "published.unknown_code",
                "run_id, code_set, code, line_count, patient_count, billed_sum, allowed_sum, paid_sum,"
                        + " suppressed")) {
            List<SortedMap<String, LineTally>> tallies = tallies();
            for (UnknownCode.CodeSet set : UnknownCode.CodeSet.values()) {
                writeSet(rows, runId, set, tallies.get(set.ordinal()));
            }
            rows.finish();
        }
    }

    /** By code set. */
    private List<SortedMap<String, LineTally>> tallies() {
        KeptLines.UnknownOccurrences unknown = kept.unknownCodes();
        List<String> texts = unknown.codes().stream().map(UnknownCode::text).toList();
        int[] setOf =
                unknown.codes().stream().mapToInt(code -> code.set().ordinal()).toArray();
        TextTally.Occurrences occurrences = visitor -> {
            for (int i = 0; i < unknown.rows().length; i++) {
                int code = unknown.ordinals()[i];
                visitor.visit(setOf[code], unknown.rows()[i], code);
            }
        };
        return TextTally.of(kept, UnknownCode.CodeSet.values().length, occurrences, texts, text -> false);
    }

    private static void writeSet(
            CopyRows rows, long runId, UnknownCode.CodeSet set, SortedMap<String, LineTally> tallies)
            throws SQLException {
        for (Map.Entry<String, LineTally> entry : tallies.entrySet()) {
            LineTally tally = entry.getValue();
            rows.number(runId).text(set.label()).text(entry.getKey());
            if (tally.hidden()) {
                rows.nulls(5);
            } else {
                rows.number(tally.lines()).number(tally.patients());
                tally.writeDollars(rows);
            }
            rows.flag(tally.hidden()).endRow();
        }
    }
}
