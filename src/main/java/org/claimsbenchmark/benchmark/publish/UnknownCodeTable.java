package org.claimsbenchmark.benchmark.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
            for (UnknownCode.CodeSet set : UnknownCode.CodeSet.values()) {
                writeSet(rows, runId, set);
            }
            rows.finish();
        }
    }

    private void writeSet(CopyRows rows, long runId, UnknownCode.CodeSet set) throws SQLException {
        KeptLines.UnknownOccurrences unknown = kept.unknownCodes();
        List<String> texts = unknown.codes().stream().map(UnknownCode::text).toList();
        TextTally.Occurrences occurrences = new TextTally.Occurrences();
        for (int i = 0; i < unknown.rows().length; i++) {
            if (unknown.codes().get(unknown.ordinals()[i]).set() == set) {
                occurrences.add(unknown.rows()[i], unknown.ordinals()[i]);
            }
        }
        Map<String, LineTally> tallies = TextTally.of(kept, occurrences, texts, text -> false);
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
