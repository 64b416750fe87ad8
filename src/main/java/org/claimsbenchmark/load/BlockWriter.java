package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.claimsbenchmark.copy.CopyRows;
import org.claimsbenchmark.finding.Finding;

/**
 * Writes the blocks of one part of an extract: lines and rejects by COPY, counts and notes beside them, all inside the
 * caller's transaction. Blocks come in order; a block that does not follow on the last committed one is refused, so that
 * no record is counted twice or skipped. One instance a thread.
 */
public final class BlockWriter {

    private static final String REJECT_COLUMNS =
            "extract_id, record_number, line_number, fault_number, column_name, code, sentence";

    private final int extractId;
    private final int part;
    private final Pseudonymizer pseudonyms;

    /**
     * @param extractId of the registered extract
     * @param part 0-based part of the extract that this worker reads
     */
    public BlockWriter(int extractId, int part, PseudonymKey key) {
        this.extractId = extractId;
        this.part = part;
        this.pseudonyms = new Pseudonymizer(key);
    }

    /** Records of this part that are already committed; the next block begins one after. */
    public long committedRecords(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select records_read from claims.extract_count where extract_id = ? and part = ?")) {
            select.setInt(1, extractId);
            select.setInt(2, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /**
     * @throws SQLException when the database refuses
     * @throws IllegalStateException when the block does not follow on the last committed one
     */
    public void write(Connection connection, LineBlock block) throws SQLException {
        long committed = committedRecords(connection);
        if (block.firstRecord() != committed + 1) {
            throw new IllegalStateException("extract " + extractId + " part " + part + ": expected a block from record "
                    + (committed + 1) + ", got one from record " + block.firstRecord());
        }
        copyLines(connection, block.lines());
        copyRejects(connection, block.rejects());
        ExtractNotes.add(connection, extractId, block.notes());
        count(connection, block);
    }

    private void copyLines(Connection connection, List<ClassifiedLine> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (CopyRows rows = new CopyRows(connection, LineRows.TABLE, LineRows.COLUMNS)) {
            LineRows lineRows = new LineRows(extractId, pseudonyms, rows);
            for (ClassifiedLine line : lines) {
                lineRows.add(line);
            }
            requireAll(rows.finish(), lines.size());
        }
    }

    private void copyRejects(Connection connection, List<RejectedRecord> rejects) throws SQLException {
        if (rejects.isEmpty()) {
            return;
        }
        try (CopyRows rows = new CopyRows(connection, "claims.reject", REJECT_COLUMNS)) {
            long expected = 0;
            for (RejectedRecord reject : rejects) {
                int faultNumber = 0;
                for (Finding fault : reject.faults()) {
                    rows.number(extractId)
                            .number(fault.position().recordNumber())
                            .number(fault.position().lineNumber())
                            .number(++faultNumber)
                            .text(fault.column())
                            .text(fault.code().name())
                            .text(fault.sentence())
                            .endRow();
                    expected++;
                }
            }
            requireAll(rows.finish(), expected);
        }
    }

    private static void requireAll(long copied, long expected) {
        if (copied != expected) {
            throw new IllegalStateException("COPY took " + copied + " rows of " + expected);
        }
    }

    private void count(Connection connection, LineBlock block) throws SQLException {
        long billedRejected = 0;
        for (RejectedRecord reject : block.rejects()) {
            if (reject.billed() != null) {
                billedRejected = Math.addExact(billedRejected, reject.billed().cents());
            }
        }
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into claims.extract_count as c (extract_id, part, records_read, records_out_of_scope_by_code,"
                        + " records_rejected, billed_rejected_cents, complete) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (extract_id, part) do update set records_read = c.records_read + excluded.records_read,"
                        + " records_out_of_scope_by_code = c.records_out_of_scope_by_code"
                        + " + excluded.records_out_of_scope_by_code,"
                        + " records_rejected = c.records_rejected + excluded.records_rejected,"
                        + " billed_rejected_cents = c.billed_rejected_cents + excluded.billed_rejected_cents,"
                        + " complete = excluded.complete")) {
            upsert.setInt(1, extractId);
            upsert.setInt(2, part);
            upsert.setLong(3, block.recordsRead());
            upsert.setLong(4, block.outOfScopeByCode());
            upsert.setLong(5, block.rejects().size());
            upsert.setLong(6, billedRejected);
            upsert.setBoolean(7, block.last());
            upsert.executeUpdate();
        }
    }
}
