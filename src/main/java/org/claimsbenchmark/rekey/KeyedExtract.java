package org.claimsbenchmark.rekey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * An extract with lines in the database, of whatever edition and however it stands.
 *
 * @param extractId its number in {@code claims.extract}
 * @param name file name, with the folders below the input folder
 * @param location where its file lay when it was registered; null where an earlier version of the program did not keep it
 * @param lines that it has in {@code claims.line}
 */
record KeyedExtract(int extractId, String edition, String name, String sha256, String location, long lines) {

    private static final String ALL = """
            select e.extract_id, e.edition, e.file_name, e.sha256, e.location, l.lines
            from claims.extract e join (select extract_id, count(*) as lines from claims.line group by extract_id) l
              using (extract_id)
            order by e.extract_id
            """;

    static List<KeyedExtract> all(Connection connection) throws SQLException {
        List<KeyedExtract> extracts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                extracts.add(new KeyedExtract(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)));
            }
        }
        return extracts;
    }

    /** For people. */
    String inWords() {
        return name + " (extract " + extractId + " of edition " + edition + ")";
    }
}
