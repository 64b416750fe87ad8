package org.claimsbenchmark.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs and their extracts in schema {@code claims}. Every method works inside the caller's transaction. */
public final class ExtractLedger {

    private final Connection connection;

    public ExtractLedger(Connection connection) {
        this.connection = connection;
    }

    /** The edition's current publication, if any. */
    public Optional<RunIdentity> publishedRun(String edition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select edition, inputs_sha256, run_id, reference_version, program_version from claims.run"
                        + " where edition = ? and status = 'published'")) {
            select.setString(1, edition);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new RunIdentity(
                                row.getString(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5)))
                        : Optional.empty();
            }
        }
    }

    /** The extracts that the edition's current publication rests on, oldest first. */
    public List<LedgerExtract> publishedExtracts(String edition) throws SQLException {
        return extracts("where edition = ? and status = 'published' order by delivery_date, extract_id", edition);
    }

    /** The extracts that the run itself loads, in load order. */
    public List<LedgerExtract> loadedExtracts(long runId) throws SQLException {
        return extracts(
                "join claims.run_extract using (extract_id) where run_extract.run_id = ? and role = 'loaded'"
                        + " order by load_order",
                runId);
    }

    /** The run's number; a run with the same identity is the same run. */
    public long openRun(RunIdentity identity) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.run (edition, inputs_sha256, base_run_id, reference_version, program_version)"
                        + " values (?, ?, nullif(?, 0), ?, ?) on conflict do nothing")) {
            bind(insert, identity);
            insert.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("select run_id from claims.run where edition = ? and inputs_sha256 = ?"
                        + " and coalesce(base_run_id, 0) = ? and reference_version = ? and program_version = ?")) {
            bind(select, identity);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Registers an extract of the run; its number grows with the order of the calls. */
    public int register(long runId, RunIdentity run, NewExtract extract) throws SQLException {
        int extractId;
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.extract (edition, file_name, sha256, size_bytes, layout, delivery_date,"
                        + " reference_version, run_id, layout_revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning extract_id")) {
            insert.setString(1, run.edition());
            insert.setString(2, extract.name());
            insert.setString(3, extract.sha256());
            insert.setLong(4, extract.sizeBytes());
            insert.setString(5, extract.layout());
            insert.setObject(6, extract.deliveryDate());
            insert.setString(7, run.referenceVersion());
            insert.setLong(8, runId);
            insert.setString(9, extract.layoutRevision());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                extractId = row.getInt(1);
            }
        }
        insertFields(extractId, extract.fields());
        ExtractNotes.add(
                connection,
                extractId,
                extract.notes().stream().map(note -> new Note(note, 1)).toList());
        insertParts(extractId, extract.parts());
        return extractId;
    }

    /** The ranges of the extracts that the run loads, in load order, and how far each has come. */
    public List<ExtractPart> parts(long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select extract_id, part, coalesce(p.end_byte, e.size_bytes) - p.first_byte, c.next_byte,"
                        + " p.records_before + c.records_read, c.next_line, p.end_byte, c.complete"
                        + " from claims.run_extract r join claims.extract e using (extract_id)"
                        + " join claims.extract_part p using (extract_id)"
                        + " join claims.extract_count c using (extract_id, part)"
                        + " where r.run_id = ? and r.role = 'loaded' order by r.load_order, part")) {
            select.setLong(1, runId);
            List<ExtractPart> parts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parts.add(new ExtractPart(
                            row.getInt(1),
                            row.getInt(2),
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getObject(7, Long.class),
                            row.getBoolean(8)));
                }
            }
            return parts;
        }
    }

    /**
     * States which extracts take part in the run, whatever an earlier attempt stated, and numbers them in load order: by
     * delivery date, earlier runs first, then by name and content.
     *
     * @param loaded extracts that this run reads
     * @param carried extracts of the current publication whose lines stand
     * @param replaced extracts of the current publication whose lines leave
     */
    public void takePart(long runId, List<Integer> loaded, List<LedgerExtract> carried, List<LedgerExtract> replaced)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from claims.run_extract where run_id = ?")) {
            delete.setLong(1, runId);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.run_extract (run_id, extract_id, role, load_order) values (?, ?, ?, 0)")) {
            for (int extractId : loaded) {
                takePart(insert, runId, extractId, "loaded");
            }
            for (LedgerExtract extract : carried) {
                takePart(insert, runId, extract.extractId(), "carried");
            }
            for (LedgerExtract extract : replaced) {
                takePart(insert, runId, extract.extractId(), "replaced");
            }
        }
        try (PreparedStatement number = connection.prepareStatement(
                "update claims.run_extract r set load_order = o.load_order from (select extract_id,"
                        + " row_number() over (order by delivery_date, extract.run_id, file_name collate \"C\", sha256)"
                        + " as load_order"
                        + " from claims.run_extract join claims.extract using (extract_id)"
                        + " where run_extract.run_id = ?) o where r.run_id = ? and r.extract_id = o.extract_id")) {
            number.setLong(1, runId);
            number.setLong(2, runId);
            number.executeUpdate();
        }
    }

    private static void takePart(PreparedStatement insert, long runId, int extractId, String role) throws SQLException {
        insert.setLong(1, runId);
        insert.setInt(2, extractId);
        insert.setString(3, role);
        insert.executeUpdate();
    }

    private List<LedgerExtract> extracts(String fromExtract, Object parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select extract_id, file_name, sha256, delivery_date, reference_version, layout, layout_revision"
                        + " from claims.extract "
                        + fromExtract)) {
            select.setObject(1, parameter);
            List<LedgerExtract> extracts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    extracts.add(new LedgerExtract(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
            return extracts;
        }
    }

    private static void bind(PreparedStatement statement, RunIdentity identity) throws SQLException {
        statement.setString(1, identity.edition());
        statement.setString(2, identity.inputsSha256());
        statement.setLong(3, identity.baseRunId());
        statement.setString(4, identity.referenceVersion());
        statement.setString(5, identity.programVersion());
    }

    private void insertParts(int extractId, List<NewExtract.Part> parts) throws SQLException {
        try (PreparedStatement range = connection.prepareStatement(
                        "insert into claims.extract_part (extract_id, part, first_byte, end_byte, records_before,"
                                + " first_line) values (?, ?, ?, ?, ?, ?)");
                PreparedStatement count = connection.prepareStatement(
                        "insert into claims.extract_count (extract_id, part, records_read, records_out_of_scope_by_code,"
                                + " records_rejected, billed_rejected_cents, complete, next_byte, next_line)"
                                + " values (?, ?, 0, 0, 0, 0, false, ?, ?)")) {
            for (int number = 0; number < parts.size(); number++) {
                NewExtract.Part part = parts.get(number);
                range.setInt(1, extractId);
                range.setInt(2, number);
                range.setLong(3, part.firstByte());
                range.setObject(4, part.endByte());
                range.setLong(5, part.recordsBefore());
                range.setLong(6, part.firstLine());
                range.addBatch();
                count.setInt(1, extractId);
                count.setInt(2, number);
                count.setLong(3, part.firstByte());
                count.setLong(4, part.firstLine());
                count.addBatch();
            }
            range.executeBatch();
            count.executeBatch();
        }
    }

    private void insertFields(int extractId, List<NewExtract.Field> fields) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.extract_field (extract_id, field, column_name, without) values (?, ?, ?, ?)")) {
            for (NewExtract.Field field : fields) {
                insert.setInt(1, extractId);
                insert.setString(2, field.name());
                insert.setString(3, field.column());
                insert.setString(4, field.without());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
