package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.finding.Finding;

/** Rows of {@code claims.extract_note}: the first place of each note, and how often it occurred. */
final class ExtractNotes {

    private static final String ADD =
            "insert into claims.extract_note as n (extract_id, code, column_name, first_record_number,"
                    + " first_line_number, occurrences, sentence) values (?, ?, ?, ?, ?, 1, ?)"
                    + " on conflict (extract_id, code, column_name) do update set occurrences = n.occurrences + 1";

    private ExtractNotes() {}

    static void add(Connection connection, int extractId, List<Finding> notes) throws SQLException {
        if (notes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Finding note : notes) {
                insert.setInt(1, extractId);
                insert.setString(2, note.code().name());
                insert.setString(3, note.column() == null ? "" : note.column());
                insert.setLong(4, note.position().recordNumber());
                insert.setLong(5, note.position().lineNumber());
                insert.setString(6, note.sentence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
