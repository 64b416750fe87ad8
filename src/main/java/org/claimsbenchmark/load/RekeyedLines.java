package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.claimsbenchmark.claim.ClaimLine;
import org.claimsbenchmark.copy.BinaryRows;
import org.claimsbenchmark.copy.CopyBinaryRows;

/**
 * The lines of one content, read again, under two keys: a loaded line takes its pseudonyms under the new key when record
 * number and all pseudonyms under the old one are its own. So nothing is taken over that is not what was loaded. Works in the
 * caller's transaction; a connection has one of these at a time, and nothing else to do until it is applied.
 */
public final class RekeyedLines implements AutoCloseable {

    private static final String TABLE = "rekeyed_line";

    private static final String MAKE = """
            create temporary table if not exists rekeyed_line (
              record_number bigint primary key, claim_key uuid, patient_key uuid, provider_key uuid, content_key uuid,
              new_claim_key uuid, new_patient_key uuid, new_provider_key uuid, new_content_key uuid) on commit drop
            """;

    private static final String COLUMNS =
            "record_number, claim_key, patient_key, provider_key, content_key, new_claim_key,"
                    + " new_patient_key, new_provider_key, new_content_key";

    private static final int COLUMN_COUNT = 9;

    private static final String APPLY = """
            update claims.line l set claim_key = r.new_claim_key, patient_key = r.new_patient_key,
              provider_key = r.new_provider_key, content_key = r.new_content_key
            from rekeyed_line r
            where l.extract_id = ? and l.record_number = r.record_number and l.claim_key = r.claim_key
              and l.patient_key = r.patient_key and l.provider_key is not distinct from r.provider_key
              and l.content_key = r.content_key
            """;

    private final Connection connection;
    private final List<Pseudonymizer> keys;
    private final CopyBinaryRows rows;

    /** @throws SQLException when the database makes no temporary table */
    public RekeyedLines(Connection connection, PseudonymKey from, PseudonymKey to) throws SQLException {
        this.connection = connection;
        this.keys = List.of(new Pseudonymizer(from), new Pseudonymizer(to));
        try (Statement statement = connection.createStatement()) {
            statement.execute(MAKE);
            statement.execute("truncate " + TABLE);
        }
        this.rows = new CopyBinaryRows(connection, TABLE, COLUMNS, COLUMN_COUNT);
    }

    /** A line as it is read now. */
    public void add(ClaimLine line) throws SQLException {
        BinaryRows row = rows.beginRow().bigint(line.position().recordNumber());
        for (Pseudonymizer key : keys) {
            row.uuid(key.claim(line.identity()))
                    .uuid(key.patient(line.identity()))
                    .uuid(key.provider(line.provider()))
                    .uuid(key.content(line));
        }
        row.endRow();
    }

    /** No line follows. */
    public void end() throws SQLException {
        rows.finish();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze " + TABLE);
        }
    }

    /**
     * Gives the loaded lines of an extract of this content their new pseudonyms.
     *
     * @return how many there were to give
     */
    public long applyTo(int extractId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(APPLY)) {
            update.setInt(1, extractId);
            return update.executeLargeUpdate();
        }
    }

    /** Breaks a copy off that was not ended. */
    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
