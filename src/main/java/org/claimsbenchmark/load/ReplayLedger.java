package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The open rejects of an extract in {@code claims.reject}, and what becomes of them when they are read again. Every method
 * works inside the caller's transaction.
 */
public final class ReplayLedger {

    private final Connection connection;
    private final int extractId;

    public ReplayLedger(Connection connection, int extractId) {
        this.connection = connection;
        this.extractId = extractId;
    }

    /** Record numbers of the extract's open rejects. */
    public Set<Long> openRecords() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select distinct record_number from claims.reject where extract_id = ? and closed_by is null")) {
            select.setInt(1, extractId);
            Set<Long> records = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.add(row.getLong(1));
                }
            }
            return records;
        }
    }

    /** Whether rejects were closed by a run that is not published yet, so that it can be continued. */
    public boolean closedUnpublished() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from claims.reject j join claims.run r on r.run_id = j.closed_by_run_id"
                        + " where j.extract_id = ? and r.published_at is null)")) {
            select.setInt(1, extractId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Whether rejects were closed by runs up to this one. */
    public boolean closedUpTo(long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select exists (select from claims.reject"
                + " where extract_id = ? and closed_by is not null and coalesce(closed_by_run_id, 0) <= ?)")) {
            select.setInt(1, extractId);
            select.setLong(2, runId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /**
     * Writes what all open rejects of the extract came to, and counts them anew.
     *
     * @param closedBy what read the records that are now lines or out of scope
     * @param lines rejects that are lines now
     * @param outOfScope record numbers of rejects that are out of scope by their code now
     * @param rejects those that still cannot be read, with their faults of today
     */
    public void write(
            long runId,
            String closedBy,
            BlockWriter writer,
            LineRows lines,
            List<Long> outOfScope,
            List<RejectedRecord> rejects)
            throws SQLException {
        Object[] stillRejected = rejects.stream()
                .map(reject -> reject.faults().get(0).position().recordNumber())
                .toArray();
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from claims.reject where extract_id = ? and closed_by is null and record_number = any (?)")) {
            delete.setInt(1, extractId);
            delete.setArray(2, connection.createArrayOf("bigint", stillRejected));
            delete.executeUpdate();
        }
        try (PreparedStatement close =
                connection.prepareStatement("update claims.reject set closed_by_run_id = ?, closed_by = ?"
                        + " where extract_id = ? and closed_by is null")) {
            close.setLong(1, runId);
            close.setString(2, closedBy);
            close.setInt(3, extractId);
            close.executeUpdate();
        }
        writer.writeUncounted(connection, extractId, lines, rejects);
        count(outOfScope, rejects);
    }

    /** By range: a record belongs to the last one that begins before it. */
    private void count(List<Long> outOfScope, List<RejectedRecord> rejects) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                with range as (
                  select part, records_before as after,
                         lead(records_before) over (order by part) as up_to
                  from claims.extract_part where extract_id = ?),
                open as (
                  select record_number, billed from unnest(?, ?) as u (record_number, billed))
                update claims.extract_count c
                set records_out_of_scope_by_code = c.records_out_of_scope_by_code + (
                      select count(*) from unnest(?) as o (record_number)
                      where o.record_number > range.after and o.record_number <= coalesce(range.up_to, o.record_number)),
                    (records_rejected, billed_rejected_cents) = (
                      select count(*), coalesce(sum(billed), 0) from open
                      where open.record_number > range.after
                        and open.record_number <= coalesce(range.up_to, open.record_number))
                from range where c.extract_id = ? and c.part = range.part
                """)) {
            update.setInt(1, extractId);
            update.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            rejects.stream()
                                    .map(reject ->
                                            reject.faults().get(0).position().recordNumber())
                                    .toArray()));
            update.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint",
                            rejects.stream()
                                    .map(reject -> reject.billed() == null
                                            ? 0L
                                            : reject.billed().cents())
                                    .toArray()));
            update.setArray(4, connection.createArrayOf("bigint", outOfScope.toArray()));
            update.setInt(5, extractId);
            update.executeUpdate();
        }
    }
}
