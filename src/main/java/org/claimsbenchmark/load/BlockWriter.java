package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.claimsbenchmark.copy.CopyBinaryRows;
import org.claimsbenchmark.copy.CopyRows;
import org.claimsbenchmark.finding.Finding;

/**
 * Writes blocks of records: lines and rejects by COPY, counts, notes and resume points beside them, all inside the caller's
 * transaction. The blocks of a range come in order; one that does not follow on the last committed one is refused, so that
 * no record is counted twice or skipped.
 */
public final class BlockWriter {

    private static final String REJECT_COLUMNS =
            "extract_id, record_number, line_number, fault_number, column_name, code, sentence";

    private final PseudonymKey key;

    public BlockWriter(PseudonymKey key) {
        this.key = key;
    }

    /**
     * @param blocks of any ranges; those of one range in order
     * @throws SQLException when the database refuses
     * @throws IllegalStateException when a block does not follow on the last committed one of its range, or the database is
     *     under another key by now
     */
    public void write(Connection connection, List<LineBlock> blocks) throws SQLException {
        KeyGuard.hold(connection, key);
        for (LineBlock block : blocks) {
            count(connection, block);
            ExtractNotes.add(connection, block.extractId(), block.notes());
            if (block.stated() != null) {
                block.stated().enter(connection, block.extractId());
            }
        }
        copy(
                connection,
                blocks.stream()
                        .map(block -> new Read(block.extractId(), block.lines(), block.rejects()))
                        .toList());
    }

    /** Lines and rejects of records that were counted before. */
    void writeUncounted(Connection connection, int extractId, LineRows lines, List<RejectedRecord> rejects)
            throws SQLException {
        copy(connection, List.of(new Read(extractId, lines, rejects)));
    }

    private record Read(int extractId, LineRows lines, List<RejectedRecord> rejects) {}

    private void copy(Connection connection, List<Read> records) throws SQLException {
        copyLines(connection, records);
        copyRejects(connection, records);
    }

    private void copyLines(Connection connection, List<Read> records) throws SQLException {
        long expected = 0;
        for (Read read : records) {
            expected += read.lines().size();
        }
        if (expected == 0) {
            return;
        }
        try (CopyBinaryRows rows =
                new CopyBinaryRows(connection, LineRows.TABLE, LineRows.COLUMNS, LineRows.COLUMN_COUNT)) {
            for (Read read : records) {
                read.lines().copyTo(rows);
            }
            requireAll(rows.finish(), expected);
        }
    }

    private static void copyRejects(Connection connection, List<Read> records) throws SQLException {
        if (records.stream().allMatch(read -> read.rejects().isEmpty())) {
            return;
        }
        try (CopyRows rows = new CopyRows(connection, "claims.reject", REJECT_COLUMNS)) {
            long expected = 0;
            for (Read read : records) {
                for (RejectedRecord reject : read.rejects()) {
                    expected += copy(rows, read.extractId(), reject);
                }
            }
            requireAll(rows.finish(), expected);
        }
    }

    private static int copy(CopyRows rows, int extractId, RejectedRecord reject) throws SQLException {
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
        }
        return faultNumber;
    }

    private static void requireAll(long copied, long expected) {
        if (copied != expected) {
            throw new IllegalStateException("COPY took " + copied + " rows of " + expected);
        }
    }

    private static void count(Connection connection, LineBlock block) throws SQLException {
        long billedRejected = 0;
        for (RejectedRecord reject : block.rejects()) {
            if (reject.billed() != null) {
                billedRejected = Math.addExact(billedRejected, reject.billed().cents());
            }
        }
        try (PreparedStatement update =
                connection.prepareStatement("update claims.extract_count c set records_read = c.records_read + ?,"
                        + " records_out_of_scope_by_code = c.records_out_of_scope_by_code + ?,"
                        + " records_rejected = c.records_rejected + ?,"
                        + " billed_rejected_cents = c.billed_rejected_cents + ?,"
                        + " billed_total_cents = c.billed_total_cents + ?, next_byte = ?, next_line = ?,"
                        + " complete = ? from claims.extract_part p where c.extract_id = ? and c.part = ?"
                        + " and p.extract_id = c.extract_id and p.part = c.part and not c.complete"
                        + " and p.records_before + c.records_read + 1 = ?")) {
            update.setLong(1, block.recordsRead());
            update.setLong(2, block.outOfScopeByCode());
            update.setLong(3, block.rejects().size());
            update.setLong(4, billedRejected);
            update.setObject(
                    5, block.billedTotal() == null ? null : block.billedTotal().cents(), Types.BIGINT);
            update.setLong(6, block.nextByte());
            update.setLong(7, block.nextLine());
            update.setBoolean(8, block.last());
            update.setInt(9, block.extractId());
            update.setInt(10, block.part());
            update.setLong(11, block.firstRecord());
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException("extract " + block.extractId() + " part " + block.part()
                        + ": expected a block that follows on the last committed one, got one from record "
                        + block.firstRecord());
            }
        }
    }
}
