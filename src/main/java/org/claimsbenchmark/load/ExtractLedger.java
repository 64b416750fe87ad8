package org.claimsbenchmark.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimsbenchmark.claim.Dominance;
import org.claimsbenchmark.claim.EditionTerms;
import org.claimsbenchmark.claim.ServiceMonths;
import org.claimsbenchmark.claim.SmallChanges;

/** Runs and their extracts in schema {@code claims}. Every method works inside the caller's transaction. */
public final class ExtractLedger {

    private final Connection connection;

    public ExtractLedger(Connection connection) {
        this.connection = connection;
    }

    /** The edition's current publication, if any. */
    public Optional<PublishedRun> publishedRun(String edition) throws SQLException {
        return publication("edition = ? and status = 'published'", edition);
    }

    /** A publication of any edition, shown now or earlier; nothing when the run is none. */
    public Optional<PublishedRun> publication(long runId) throws SQLException {
        return publication("run_id = ? and status in ('published', 'superseded')", runId);
    }

    /** Whether the run was a publication whose figures were removed since. */
    public boolean wasPurged(long runId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select exists (select from claims.run where run_id = ? and status = 'purged')")) {
            select.setLong(1, runId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Optional<PublishedRun> publication(String condition, Object parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select run_id, edition, reference_version, program_version, service_from, service_to,"
                        + " least_providers, most_provider_percent, small_changes from claims.run"
                        + " where " + condition)) {
            select.setObject(1, parameter);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new PublishedRun(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                new EditionTerms(
                                        ServiceMonths.ofDays(
                                                row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)),
                                        row.getObject(7) == null ? null : new Dominance(row.getInt(7), row.getInt(8)),
                                        SmallChanges.valueOf(row.getString(9).toUpperCase(Locale.ROOT)))))
                        : Optional.empty();
            }
        }
    }

    /** The extracts that the edition's current publication rests on, oldest first. */
    public List<LedgerExtract> publishedExtracts(String edition) throws SQLException {
        return extracts("where edition = ? and status = 'published' order by delivery_date, extract_id", edition);
    }

    /** What came into the edition, in the order in which it did, whatever became of it. */
    public List<ReceivedExtract> received(String edition) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select e.file_name, e.size_bytes, e.location, r.started_at, e.status not in ('loading', 'refused')"
                        + " from claims.extract e join claims.run r using (run_id) where e.edition = ?"
                        + " order by e.extract_id")) {
            select.setString(1, edition);
            List<ReceivedExtract> received = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    received.add(new ReceivedExtract(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getTimestamp(4).toInstant(),
                            row.getBoolean(5)));
                }
            }
            return received;
        }
    }

    /** Digests of the content that was taken out of the edition and is not to come back by itself. */
    public Set<String> withdrawn(String edition) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select sha256 from claims.withdrawal where edition = ?")) {
            select.setString(1, edition);
            Set<String> digests = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    digests.add(row.getString(1));
                }
            }
            return digests;
        }
    }

    /** The extracts whose lines counted in a run, in load order. */
    public List<LedgerExtract> countedExtracts(long runId) throws SQLException {
        return extracts(
                "join claims.run_extract using (extract_id) where run_extract.run_id = ?"
                        + " and role in ('loaded', 'carried') order by load_order",
                runId);
    }

    /** The extracts that the run itself loads, in load order. */
    public List<LedgerExtract> loadedExtracts(long runId) throws SQLException {
        return extracts(
                "join claims.run_extract using (extract_id) where run_extract.run_id = ? and role = 'loaded'"
                        + " order by load_order",
                runId);
    }

    /** The run's number; a run with the same identity is the same run, and its latest attempt's terms are kept. */
    public long openRun(RunIdentity identity, RunTerms terms) throws SQLException {
        long runId = openRun(identity);
        try (PreparedStatement update = connection.prepareStatement(
                "update claims.run set status = case when published_at is null then 'running' else status end,"
                        + " action = ?, restores_run_id = ?, service_from = ?, service_to = ?,"
                        + " least_providers = ?, most_provider_percent = ?, small_changes = ?,"
                        + " settings = jsonb_object(?::text[], ?::text[]) where run_id = ?")) {
            update.setString(1, terms.action());
            update.setObject(2, terms.restoresRunId(), Types.BIGINT);
            update.setObject(3, terms.edition().period().firstDay(), Types.DATE);
            update.setObject(4, terms.edition().period().lastDay(), Types.DATE);
            Dominance dominance = terms.edition().dominance();
            update.setObject(5, dominance == null ? null : dominance.leastProviders(), Types.SMALLINT);
            update.setObject(6, dominance == null ? null : dominance.mostPercent(), Types.SMALLINT);
            update.setString(7, terms.edition().smallChanges().name().toLowerCase(Locale.ROOT));
            update.setArray(8, texts(terms.settings().keySet()));
            update.setArray(9, texts(terms.settings().values()));
            update.setLong(10, runId);
            update.executeUpdate();
        }
        return runId;
    }

    private Array texts(Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private long openRun(RunIdentity identity) throws SQLException {
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
                        + " reference_version, run_id, layout_revision, location) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning extract_id")) {
            insert.setString(1, run.edition());
            insert.setString(2, extract.name());
            insert.setString(3, extract.sha256());
            insert.setLong(4, extract.sizeBytes());
            insert.setString(5, extract.layout());
            insert.setObject(6, extract.deliveryDate());
            insert.setString(7, run.referenceVersion());
            insert.setLong(8, runId);
            insert.setString(9, extract.layoutRevision());
            insert.setString(10, extract.location());
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
     * @param replaced extracts of the current publication whose lines leave, and the digests of what takes their place
     */
    public void takePart(
            long runId, List<Integer> loaded, List<LedgerExtract> carried, Map<LedgerExtract, String> replaced)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from claims.run_extract where run_id = ?")) {
            delete.setLong(1, runId);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into claims.run_extract (run_id, extract_id, role, replaced_by_sha256, load_order)"
                        + " values (?, ?, ?, ?, 0)")) {
            for (int extractId : loaded) {
                takePart(insert, runId, extractId, "loaded", null);
            }
            for (LedgerExtract extract : carried) {
                takePart(insert, runId, extract.extractId(), "carried", null);
            }
            for (Map.Entry<LedgerExtract, String> extract : replaced.entrySet()) {
                takePart(insert, runId, extract.getKey().extractId(), "replaced", extract.getValue());
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

    /** Puts the loaded extracts of a run into the order that another run had, where that is known. */
    public void inOrderOf(long runId, long otherRunId) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update claims.run_extract r set load_order = o.load_order"
                        + " from claims.extract e, claims.run_extract o join claims.extract oe using (extract_id)"
                        + " where r.run_id = ? and e.extract_id = r.extract_id and o.run_id = ?"
                        + " and o.role in ('loaded', 'carried') and oe.sha256 = e.sha256")) {
            update.setLong(1, runId);
            update.setLong(2, otherRunId);
            update.executeUpdate();
        }
    }

    private static void takePart(PreparedStatement insert, long runId, int extractId, String role, String replacedBy)
            throws SQLException {
        insert.setLong(1, runId);
        insert.setInt(2, extractId);
        insert.setString(3, role);
        insert.setString(4, replacedBy);
        insert.executeUpdate();
    }

    private List<LedgerExtract> extracts(String fromExtract, Object parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select extract_id, file_name, sha256, delivery_date, reference_version, layout, layout_revision, location"
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
                            row.getString(7),
                            row.getString(8)));
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
