package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.finding.Finding;

/** Rows of {@code claims.extract_note}: the first place of each note, whichever worker saw it, and how often it occurred. */
final class ExtractNotes {

    private static final String ADD =
            "insert into claims.extract_note as n (extract_id, code, column_name, first_record_number,"
                    + " first_line_number, occurrences, sentence) values (?, ?, ?, ?, ?, ?, ?)"
                    + " on conflict (extract_id, code, column_name) do update"
                    + " set occurrences = n.occurrences + excluded.occurrences,"
                    + " (first_record_number, first_line_number, sentence) = (select first_record_number,"
                    + " first_line_number, sentence from (values"
                    + " (n.first_record_number, n.first_line_number, n.sentence),"
                    + " (excluded.first_record_number, excluded.first_line_number, excluded.sentence))"
                    + " as of (first_record_number, first_line_number, sentence) order by first_record_number limit 1)";

    private ExtractNotes() {}

    static void add(Connection connection, int extractId, List<Note> notes) throws SQLException {
        if (notes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Note note : notes) {
                Finding first = note.first();
                insert.setInt(1, extractId);
                insert.setString(2, first.code().name());
                insert.setString(3, first.column() == null ? "" : first.column());
                insert.setLong(4, first.position().recordNumber());
                insert.setLong(5, first.position().lineNumber());
                insert.setLong(6, note.occurrences());
                insert.setString(7, first.sentence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
