package org.claimsbenchmark.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The extracts that a run left out, each with every reason and with what counts in its place. */
final class RefusedExtracts {

    static final String HEADING = "Refused: not in these figures";

    private static final String REFUSALS = """
            select f.file_name, f.code, f.sentence, exists (
                     select from claims.run_extract r join claims.extract e using (extract_id)
                     where r.run_id = f.run_id and r.role = 'carried' and e.file_name = f.file_name)
            from claims.refusal f where f.run_id = ?
            order by f.file_name collate "C", f.code collate "C", f.sentence collate "C"
            """;

    /** By the extract's heading. */
    private final Map<String, List<String>> reasons = new LinkedHashMap<>();

    private RefusedExtracts() {}

    static RefusedExtracts of(Connection connection, long runId) throws SQLException {
        RefusedExtracts refused = new RefusedExtracts();
        try (PreparedStatement select = connection.prepareStatement(REFUSALS)) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String standing =
                            row.getBoolean(4) ? "its earlier delivery still counts" : "nothing of this name counts";
                    refused.reasons
                            .computeIfAbsent(row.getString(1) + " (" + standing + ")", any -> new ArrayList<>())
                            .add(row.getString(2) + ": " + row.getString(3));
                }
            }
        }
        return refused;
    }

    boolean isEmpty() {
        return reasons.isEmpty();
    }

    String toText() {
        StringBuilder text = new StringBuilder();
        reasons.forEach((extract, sentences) -> {
            text.append(extract).append('\n');
            sentences.forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        });
        return text.toString();
    }

    String toMarkdown() {
        StringBuilder text = new StringBuilder();
        reasons.forEach((extract, sentences) -> {
            text.append("- ").append(extract).append('\n');
            sentences.forEach(sentence -> text.append("  - ").append(sentence).append('\n'));
        });
        return text.toString();
    }
}
